import type { LocalName } from '../../live/wire';
import { dayAfter } from '../../stations/page/week';
import type { CalendarDay } from '../wire';

export type Stretch = { readonly from: string; to: string; readonly name: LocalName | null; readonly off: boolean };

/** Days of a holiday that follow each other are one stretch. */
export function stretches(days: readonly CalendarDay[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { date, name, off } of days.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    const last = found.at(-1);
    if (last !== undefined && last.off === off && last.name?.zh === name?.zh && dayAfter(last.to, 1) === date) last.to = date;
    else found.push({ from: date, to: date, name, off });
  }
  return found;
}

/** The weeks of a month, from Monday on; 0 is a day of another month. */
export function weeksOf(year: number, month: number): readonly (readonly number[])[] {
  const first = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const cells = Array.from({ length: Math.ceil((first + length) / 7) * 7 }, (_, i) => (i < first || i >= first + length ? 0 : i - first + 1));
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
