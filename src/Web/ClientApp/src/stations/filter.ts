import type { Station } from '../live/wire';
import type { Shown } from '../words/words';
import { shownLevel } from './standing';

export type Filter = { readonly text: string; readonly level: Shown | null };

export const everything: Filter = { text: '', level: null };

export function matches(station: Station, filter: Filter): boolean {
  if (filter.level !== null && shownLevel(station) !== filter.level) return false;
  const wanted = filter.text.trim().toLocaleLowerCase();
  if (wanted === '') return true;
  return [station.name.zh, station.name.en, station.address].some((text) => text?.toLocaleLowerCase().includes(wanted));
}

/** How many stations stand at each level. */
export function levelCounts(stations: Iterable<Station>): Record<Shown, number> {
  const counts: Record<Shown, number> = { quiet: 0, moderate: 0, busy: 0, full: 0, unknown: 0, closed: 0 };
  for (const station of stations) counts[shownLevel(station)]++;
  return counts;
}
