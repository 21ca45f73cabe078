import type { Evidence } from '../../live/wire';
import type { DeskStation } from '../view';
import type { DutyBook } from '../wire';

export type Proof = { readonly kind: Evidence['kind']; readonly at: number };

/** What proves that the place is open, the newest first: what riders are told, who checked in, what riders said. */
export function proofsOf(station: DeskStation, book: DutyBook | null): readonly Proof[] {
  const found = new Map<Evidence['kind'], number>();
  const add = (kind: Evidence['kind'], at: string | null | undefined) => {
    if (at != null) found.set(kind, Math.max(found.get(kind) ?? Number.NEGATIVE_INFINITY, Date.parse(at)));
  };
  add(station.evidence?.kind ?? 'visit', station.evidence?.at);
  add('duty', book?.checkedIn?.at);
  if ((station.reports?.ok ?? 0) > 0) add('report', station.reportsAt?.ok);
  return [...found].map(([kind, at]) => ({ kind, at })).sort((a, b) => b.at - a.at);
}
