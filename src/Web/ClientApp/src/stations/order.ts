import type { Station } from '../live/wire';
import { type Group, groupOf } from './standing';

const groups: readonly Group[] = ['counted', 'uncounted', 'closed'];
const levels = ['quiet', 'moderate', 'busy', 'full', 'unknown'] as const;

/** The ids in the order of the list: where there is room first, then what nobody counts, then what is closed. */
export function orderOf(stations: Iterable<Station>, compareNames: (a: Station, b: Station) => number): readonly string[] {
  return [...stations]
    .sort(
      (a, b) =>
        groups.indexOf(groupOf(a)) - groups.indexOf(groupOf(b)) ||
        levels.indexOf(a.level) - levels.indexOf(b.level) ||
        Number(b.open === 'open') - Number(a.open === 'open') ||
        compareNames(a, b),
    )
    .map((station) => station.id);
}

/**
 * The stations to list, in an order made earlier. One that came since then stands at the end until the next order, so that
 * nothing moves under a finger.
 */
export function inOrder(order: readonly string[], stations: ReadonlyMap<string, Station>): readonly Station[] {
  const listed = new Set(order);
  const known = order.flatMap((id) => stations.get(id) ?? []);
  return [...known, ...[...stations.values()].filter((station) => !listed.has(station.id))];
}
