import type { Amenity, Station } from '../live/wire';
import { isClosed } from './proof';

export type FilterName = 'open' | 'hot-water' | 'charging' | 'toilet' | 'all-day' | 'microwave' | 'climate' | 'room';

/** In the order of the chips: what riders ask for most stands under the thumb. */
export const filterNames: readonly FilterName[] = ['open', 'hot-water', 'charging', 'toilet', 'all-day', 'microwave', 'climate', 'room'];

const usual: readonly FilterName[] = ['open'];
const key = 'filters';

/** Whether a station passes one filter. What nobody checked counts as there; what somebody found missing does not. */
export function passes(station: Station, filter: FilterName): boolean {
  switch (filter) {
    case 'open':
      return !isClosed(station);
    case 'all-day':
      return [station, ...station.zones].some(({ hours }) => hours === '24/7');
    case 'climate':
      return has(station, 'cooling') || has(station, 'heating');
    case 'room':
      return station.level === 'quiet' || station.level === 'moderate';
    default:
      return has(station, filter);
  }
}

function has(station: Station, amenity: Amenity): boolean {
  const state = station.amenities?.[amenity];
  return state !== undefined && state !== 'out';
}

export function passesAll(station: Station, filters: ReadonlySet<FilterName>): boolean {
  for (const filter of filters) if (!passes(station, filter)) return false;
  return true;
}

/** How many would be found without each of the filters that are on; those that help, the most helpful first. */
export function without(stations: readonly Station[], filters: ReadonlySet<FilterName>): readonly { readonly filter: FilterName; readonly count: number }[] {
  return [...filters]
    .map((filter) => {
      const others = new Set(filters);
      others.delete(filter);
      return { filter, count: stations.filter((station) => passesAll(station, others)).length };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

export function rememberedFilters(): ReadonlySet<FilterName> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (Array.isArray(value)) return new Set(filterNames.filter((name) => value.includes(name)));
  } catch {
    // Nothing to remember with: the page begins as it does for a new reader.
  }
  return new Set(usual);
}

export function rememberFilters(filters: ReadonlySet<FilterName>): void {
  try {
    localStorage.setItem(key, JSON.stringify([...filters]));
  } catch {
    // Private windows may refuse; the filters work all the same.
  }
}
