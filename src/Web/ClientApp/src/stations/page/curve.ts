import type { Today, Usual } from '../../live/wire';

export const half = 30 * 60_000;
const hour = 2 * half;
const fewestHours = 8;

/** The area a curve is drawn in, in the units of its SVG. */
export const frame = { width: 360, height: 168, left: 4, right: 356, top: 30, bottom: 140 } as const;

export type Gap = { readonly from: number; readonly to: number };

/** A curve ready to be drawn; `x` and `y` place an instant and a number of people. */
export type Curve = {
  readonly start: number;
  readonly end: number;
  readonly today: readonly string[];
  readonly band: string | null;
  readonly median: string | null;
  readonly gaps: readonly Gap[];
  readonly capacityY: number | null;
  readonly hours: readonly number[];
  readonly x: (at: number) => number;
  readonly y: (people: number) => number;
};

/** Null when there is nothing to draw. */
export function curveOf(today: Today | null, usual: Usual | null, capacity: number | null, now: number): Curve | null {
  const steps = (today?.steps ?? []).map(({ from, people }) => ({ from: Date.parse(from), people }));
  const usualSteps = (usual?.steps ?? []).map(({ from, ...step }) => ({ from: Date.parse(from), ...step }));
  const lively = [...steps.filter(({ people }) => people !== null && people > 0), ...usualSteps.filter(({ high }) => high >= 0.5)].map(({ from }) => from);
  if (steps.every(({ people }) => people === null) && usualSteps.length === 0) return null;

  const [start, end] = domain(lively, now);
  const shown = steps.filter(({ from }) => from >= start && from < end);
  const usualShown = usualSteps.filter(({ from }) => from >= start && from < end);
  const most = Math.max(1, ...shown.map(({ people }) => people ?? 0), ...usualShown.map(({ high }) => high));
  // A hall for four hundred with twenty people in it would be drawn as a flat line.
  const withCapacity = capacity !== null && capacity > 0 && most >= capacity * 0.15;
  const top = Math.max(most, withCapacity ? capacity : 0) * 1.08;
  const x = (at: number) => round(frame.left + ((at - start) / (end - start)) * (frame.right - frame.left));
  const y = (people: number) => round(frame.bottom - (people / top) * (frame.bottom - frame.top));
  const stop = Math.min(now, end);

  return {
    start,
    end,
    today: runsOf(shown).map((run) => stepLine(run.map(({ from, people }) => ({ from, to: Math.min(from + half, stop), value: people ?? 0 })), x, y)),
    band: bandOf(usualShown, x, y),
    median: usualShown.length === 0 ? null : stepLine(usualShown.map(({ from, median }) => ({ from, to: from + half, value: median })), x, y),
    gaps: gapsOf(shown, start, stop),
    capacityY: withCapacity ? y(capacity) : null,
    hours: ticks(start, end),
    x,
    y,
  };
}

/** From the first to the last half hour with somebody in it, in whole hours, now among them. */
function domain(lively: readonly number[], now: number): readonly [number, number] {
  const times = lively.length === 0 ? [now] : [...lively, Math.min(now, Math.max(...lively) + hour)];
  const start = Math.floor(Math.min(now, ...times) / hour) * hour;
  const end = Math.ceil((Math.max(now, ...times) + half) / hour) * hour;
  return [start, Math.max(end, start + fewestHours * hour)];
}

function ticks(start: number, end: number): readonly number[] {
  const every = (end - start) / hour > 14 ? 4 : (end - start) / hour > 9 ? 3 : 2;
  const first = start + hour;
  return Array.from({ length: Math.max(0, Math.ceil((end - first) / (every * hour))) }, (_, i) => first + i * every * hour);
}

type Step = { readonly from: number; readonly to: number; readonly value: number };

export function stepLine(steps: readonly Step[], x: (at: number) => number, y: (people: number) => number): string {
  let path = '';
  let last: Step | null = null;
  for (const step of steps) {
    path += last !== null && last.to === step.from ? `V${y(step.value)}H${x(step.to)}` : `M${x(step.from)} ${y(step.value)}H${x(step.to)}`;
    last = step;
  }
  return path;
}

// One closed shape for each stretch of half hours without a hole.
export function bandOf(steps: readonly { readonly from: number; readonly low: number; readonly high: number }[], x: (at: number) => number, y: (people: number) => number): string | null {
  const runs: (typeof steps)[number][][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    if (run?.at(-1)?.from === step.from - half) run.push(step);
    else runs.push([step]);
  }
  const shapes = runs.map((run) => {
    const [first] = run;
    if (first === undefined) return '';
    const over = run.map(({ from, high }) => `V${y(high)}H${x(from + half)}`).join('');
    const back = [...run].reverse().map(({ from, low }) => `V${y(low)}H${x(from)}`).join('');
    return `M${x(first.from)} ${y(first.low)}${over}${back}Z`;
  });
  return shapes.length === 0 ? null : shapes.join('');
}

export function runsOf(steps: readonly { readonly from: number; readonly people: number | null }[]): readonly (readonly { readonly from: number; readonly people: number | null }[])[] {
  const runs: { from: number; people: number | null }[][] = [];
  for (const step of steps) {
    if (step.people === null) continue;
    const run = runs.at(-1);
    if (run?.at(-1)?.from === step.from - half) run.push(step);
    else runs.push([step]);
  }
  return runs;
}

/** The times until now of which there is no reading. */
export function gapsOf(steps: readonly { readonly from: number; readonly people: number | null }[], start: number, stop: number): readonly Gap[] {
  const known = new Set(steps.filter(({ people }) => people !== null).map(({ from }) => from));
  const gaps: { from: number; to: number }[] = [];
  for (let from = start; from < stop; from += half) {
    // The running half hour has its reading yet to come.
    if (known.has(from) || from + half > stop) continue;
    const last = gaps.at(-1);
    if (last?.to === from) last.to = from + half;
    else gaps.push({ from, to: from + half });
  }
  return gaps;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
