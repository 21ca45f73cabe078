import type { Mark } from '../live/board';

/** Why a station needs a look, the most urgent first. */
export type Reason = 'full' | 'locked' | 'broken' | 'silent';

export const reasons: readonly Reason[] = ['full', 'broken', 'locked', 'silent'];

export type Exception = { readonly mark: Mark; readonly reason: Reason };

/** The one thing that is most wrong with a station; null when nothing is. */
export function reasonOf(mark: Mark): Reason | null {
  if (mark.open === 'closed') return null;
  if (mark.level === 'full') return 'full';
  if (mark.promise === 'broken') return 'broken';
  if (mark.locked > 0) return 'locked';
  return mark.freshness === 'unknown' && mark.asOf !== null ? 'silent' : null;
}

/** The stations that need a look, by urgency; of those alike the longest silent and the fullest first. */
export function exceptionsOf(marks: readonly Mark[]): readonly Exception[] {
  const found: Exception[] = [];
  for (const mark of marks) {
    const reason = reasonOf(mark);
    if (reason !== null) found.push({ mark, reason });
  }
  return found.sort((a, b) => reasons.indexOf(a.reason) - reasons.indexOf(b.reason) || over(b.mark) - over(a.mark) || since(a.mark) - since(b.mark) || (a.mark.id < b.mark.id ? -1 : 1));
}

/** The stations that are busy or full, the fullest first. */
export function crowdedOf(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark) => mark.open !== 'closed' && (mark.level === 'full' || mark.level === 'busy')).sort((a, b) => over(b) - over(a) || (a.id < b.id ? -1 : 1));
}

function over(mark: Mark): number {
  return mark.people === null || mark.capacity === null || mark.capacity === 0 ? 0 : mark.people / mark.capacity;
}

function since(mark: Mark): number {
  return mark.asOf === null ? 0 : Date.parse(mark.asOf);
}
