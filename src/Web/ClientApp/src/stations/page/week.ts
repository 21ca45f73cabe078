import type { HoursInterval, SpecialDay } from '../../live/wire';

export type Span = { readonly from: string; readonly to: string; readonly nextDay: boolean };

/** A day of the timetable: open around the clock, in some spans, or not at all; `unsure` when it is not certain. */
export type Day = { readonly date: string; readonly allDay: boolean; readonly spans: readonly Span[]; readonly unsure: boolean; readonly comment: string | null; readonly special: SpecialDay | null };

const dateOf = (time: string) => time.slice(0, 10);
const clockOf = (time: string) => time.slice(11, 16);

/** The days of a timetable as people read them: what lasts past midnight belongs to the day it began on. Times are those of the city, as the server wrote them. */
export function daysOf(first: string, count: number, intervals: readonly HoursInterval[], special: readonly SpecialDay[]): readonly Day[] {
  const open = merged(intervals.filter(({ state }) => state === 'open'));
  return Array.from({ length: count }, (_, i) => dayAfter(first, i)).map((date) => {
    const unsure = intervals.find(({ state, from, to }) => state === 'unknown' && touches(from, to, date));
    return {
      date,
      allDay: open.some(({ from, to }) => (dateOf(from) < date || (dateOf(from) === date && clockOf(from) === '00:00')) && dateOf(to) > date),
      spans: open.flatMap((interval) => spanOn(date, interval) ?? []),
      unsure: unsure !== undefined,
      comment: unsure?.comment ?? intervals.find(({ comment, from, to }) => comment !== null && touches(from, to, date))?.comment ?? null,
      special: special.find((day) => day.date === date) ?? null,
    };
  });
}

/** The date some days after another. */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

function spanOn(date: string, { from, to }: { from: string; to: string }): Span | null {
  const began = dateOf(from) === date;
  // The rest of a night is told with the day it began on, unless that day was open from midnight on.
  const nightRest = dateOf(from) === dayAfter(date, -1) && clockOf(from) !== '00:00';
  if (!began && (dateOf(to) !== date || clockOf(to) === '00:00' || nightRest)) return null;
  const start = began ? clockOf(from) : '00:00';
  if (dateOf(to) === date) return { from: start, to: clockOf(to), nextDay: false };
  const next = dateOf(to) === dayAfter(date, 1);
  return next && clockOf(to) !== '00:00' ? { from: start, to: clockOf(to), nextDay: true } : { from: start, to: '24:00', nextDay: false };
}

function touches(from: string, to: string, date: string): boolean {
  return dateOf(from) <= date && to > `${date}T00:00:00z`;
}

// Two stretches that differ in a comment alone are one for whoever wants to go in.
function merged(intervals: readonly HoursInterval[]): readonly { readonly from: string; readonly to: string }[] {
  const found: { from: string; to: string }[] = [];
  for (const { from, to } of intervals) {
    const last = found.at(-1);
    if (last?.to === from) last.to = to;
    else found.push({ from, to });
  }
  return found;
}
