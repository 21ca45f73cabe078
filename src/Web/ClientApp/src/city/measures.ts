import type { Summary } from '../live/wire';
import { numberText } from '../words/numbers';

/** What an area can be shaded by. */
export type Measure = 'load' | 'open' | 'unknown' | 'visits' | 'people' | 'crowded' | 'kiosks' | 'incidents' | 'extended';

export const measures: readonly Measure[] = ['load', 'open', 'unknown', 'visits', 'people', 'crowded', 'kiosks', 'incidents', 'extended'];

const shares: ReadonlySet<Measure> = new Set<Measure>(['load', 'open', 'unknown', 'crowded', 'kiosks']);

/** Whether it is told in percent; the others are numbers of people or things. */
export const isShare = (measure: Measure): boolean => shares.has(measure);

/** The value of an area, shares in percent; null when nothing of it is known. */
export function valueOf(measure: Measure, sum: Summary): number | null {
  switch (measure) {
    case 'load':
      return sum.people === null || sum.peopleKnown === 0 ? null : share(sum.people, sum.capacity);
    case 'open':
      return share(sum.open, sum.known);
    case 'unknown':
      return share(sum.stations - sum.known, sum.stations);
    case 'crowded':
      return share(sum.crowded, sum.peopleKnown);
    case 'kiosks':
      return share(sum.kiosksAvailable, sum.kiosks);
    case 'people':
      return sum.peopleKnown === 0 ? null : sum.people;
    case 'visits':
      return sum.visitsToday;
    case 'extended':
      return sum.visitsExtended;
    case 'incidents':
      return sum.incidents;
  }
}

/** "12.6%", "5,120", "–". */
export function valueText(measure: Measure, value: number | null): string {
  if (value === null) return '–';
  return isShare(measure) ? `${value >= 99.95 || value === 0 ? Math.round(value) : value.toFixed(1)}%` : numberText(value);
}

/** How many shades a map has. */
export const shades = 4;

/** The lowest value of each shade, in round numbers; where all values lie close together the first is not 0. */
export function bordersOf(measure: Measure, values: readonly (number | null)[]): readonly number[] {
  const known = values.filter((value) => value !== null);
  const high = Math.max(0, ...known);
  const low = Math.min(high, ...known);
  const base = low < high && low > high / 2 ? low : 0;
  const step = rounded((high - base) / shades, isShare(measure) ? 0.5 : 1);
  const from = Math.floor(base / step) * step;
  return Array.from({ length: shades }, (_, i) => Math.round((from + i * step) * 10) / 10);
}

/** The number of the shade of a value, from 0. */
export function shadeOf(value: number, borders: readonly number[]): number {
  return Math.max(0, borders.findLastIndex((border) => value >= border));
}

const rounds = [1, 2, 3, 4, 5, 6, 8, 10];

/** The next round number that is not smaller. */
function rounded(value: number, least: number): number {
  if (value <= least) return least;
  const ten = 10 ** Math.floor(Math.log10(value));
  const found = rounds.find((round) => round * ten >= value - 1e-9) ?? 10;
  return found * ten;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : (part / whole) * 100;
}
