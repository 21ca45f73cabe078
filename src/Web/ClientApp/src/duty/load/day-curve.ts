import type { Usual } from '../../live/wire';
import { bandOf, type Gap, gapsOf, half, round, runsOf, stepLine } from '../../stations/page/curve';
import type { CurveEvent, StaffStation } from '../wire';

const hour = 2 * half;
const hours = 24;

/** The area the curve of a whole service day is drawn in, in the units of its SVG. */
export const frame = { width: 720, height: 280, left: 40, right: 706, top: 40, bottom: 248 } as const;

export type DayCurve = {
  readonly start: number;
  readonly today: readonly string[];
  /** Under the line, to be filled. */
  readonly area: readonly string[];
  readonly band: string | null;
  readonly gaps: readonly Gap[];
  readonly capacityY: number | null;
  readonly ticks: readonly number[];
  readonly scale: readonly number[];
  readonly events: readonly (CurveEvent & { readonly instant: number })[];
  readonly x: (at: number) => number;
  readonly y: (people: number) => number;
};

/** From 04:00 to 04:00, against the capacity; null where there is nothing to draw. */
export function dayCurveOf(today: StaffStation['today'], usual: Usual | null, capacity: number | null, start: number, now: number): DayCurve | null {
  const end = start + hours * hour;
  const steps = (today?.steps ?? []).map(({ from, people }) => ({ from: Date.parse(from), people })).filter(({ from }) => from >= start && from < end);
  const often = (usual?.steps ?? []).map(({ from, ...step }) => ({ from: Date.parse(from), ...step })).filter(({ from }) => from >= start && from < end);
  if (steps.every(({ people }) => people === null) && often.length === 0) return null;

  const most = Math.max(1, capacity ?? 0, ...steps.map(({ people }) => people ?? 0), ...often.map(({ high }) => high));
  const step = niceStep(most);
  const top = Math.max(most * 1.12, step);
  const x = (at: number) => round(frame.left + ((at - start) / (end - start)) * (frame.right - frame.left));
  const y = (people: number) => round(frame.bottom - (people / top) * (frame.bottom - frame.top));
  const stop = Math.min(now, end);
  const lines = runsOf(steps).map((run) => run.map(({ from, people }) => ({ from, to: Math.min(from + half, stop), value: people ?? 0 })));
  const first = steps.find(({ people }) => people !== null)?.from ?? stop;

  return {
    start,
    today: lines.map((line) => stepLine(line, x, y)),
    area: lines.map((line) => `${stepLine(line, x, y)}V${frame.bottom}H${x(line[0]?.from ?? start)}Z`),
    band: bandOf(often, x, y),
    // Before the first reading of the day nobody was asked.
    gaps: gapsOf(steps, first, stop),
    capacityY: capacity === null || capacity <= 0 ? null : y(capacity),
    ticks: Array.from({ length: 7 }, (_, i) => start + i * 4 * hour),
    scale: Array.from({ length: Math.floor(top / step) + 1 }, (_, i) => i * step),
    events: (today?.events ?? []).map((event) => ({ ...event, instant: Date.parse(event.at) })).filter(({ instant }) => instant >= start && instant <= stop),
    x,
    y,
  };
}

/** 1, 2 or 5 times a power of ten, so that two to four lines cross the area. */
function niceStep(most: number): number {
  const rough = most / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  return Math.max(1, ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power);
}
