import type { Amenity, AmenityState, Station } from '../live/wire';
import type { FilterName } from '../near/filters';

/** What riders look for first. */
const priority: readonly Amenity[] = ['hot-water', 'charging', 'toilet', 'microwave', 'cooling', 'heating', 'rest', 'umbrella', 'medicine-box', 'wifi', 'water'];

/** The few amenities a card has room for: those filtered for, then those riders look for first. Heating stands for cooling only where there is none. */
export function shownAmenities(station: Station, most: number, filters: ReadonlySet<FilterName>): readonly (readonly [Amenity, AmenityState])[] {
  const states = station.amenities ?? {};
  const wanted = (amenity: Amenity) => filters.has(amenity as FilterName) || (filters.has('climate') && (amenity === 'cooling' || amenity === 'heating'));
  return [...priority]
    .sort((a, b) => Number(wanted(b)) - Number(wanted(a)))
    .flatMap((amenity) => {
      const state = states[amenity];
      return state === undefined ? [] : [[amenity, state] as const];
    })
    .slice(0, most);
}
