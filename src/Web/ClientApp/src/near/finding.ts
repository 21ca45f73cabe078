import type { Arrival, Station } from '../live/wire';
import { metresBetween, type Point } from './distance';
import { type FilterName, passesAll } from './filters';
import { proofOf, proofs } from './proof';

export type Found = { readonly station: Station; readonly metres: number };

/** The list as it was last sorted: the one best place, and the ids of all, the best first. */
export type Sorted = { readonly hero: string | null; readonly ids: readonly string[] };

/** The stations around a point with their distance, those within a radius. */
export function within(stations: Iterable<Station>, centre: Point, metres: number): readonly Found[] {
  const found: Found[] = [];
  for (const station of stations) {
    const distance = metresBetween(centre, station);
    if (distance <= metres) found.push({ station, metres: distance });
  }
  return found;
}

/** Nearest first, and no unproven place above a proven one. The hero is the nearest that is proven open and neither full nor closing before the rider is there. */
export function sorted(found: readonly Found[], filters: ReadonlySet<FilterName>, arrivals: ReadonlyMap<string, Arrival>, forgotten: boolean): Sorted {
  const rank = ({ station }: Found) => proofs.indexOf(proofOf(station, forgotten));
  const ordered = found.filter(({ station }) => passesAll(station, filters)).sort((a, b) => rank(a) - rank(b) || a.metres - b.metres);
  const hero = ordered.find(({ station }) => proofOf(station, forgotten) === 'open' && station.level !== 'full' && arrivals.get(station.id)?.closesBefore !== true);
  return { hero: hero?.station.id ?? null, ids: ordered.map(({ station }) => station.id) };
}
