import { type Connection, forgetAfter } from '../live/connection';
import type { Freshness, OpenState, Level, Station } from '../live/wire';
import type { Shown, Words } from '../words/words';

/** The level that is drawn: a closed place shows that it is closed, and what is too old shows nothing. */
export function shownLevel(place: { open: OpenState; level: Level }, forgotten = false): Shown {
  if (place.open === 'closed') return 'closed';
  return forgotten ? 'unknown' : place.level;
}

/** The connection has been away for so long that a level would be a guess. */
export function isForgotten(connection: Connection): boolean {
  return connection.kind === 'cut' && connection.age >= forgetAfter;
}

/** "12 / 60", "about 11 / 24", "– / 24": a number never pretends, and a missing one is never 0. */
export function peopleText(words: Words, place: Counted): string {
  return words.people(countText(words, place), place.capacity);
}

/** The same for a narrow column. */
export function shortPeopleText(words: Words, place: Counted): string {
  return words.count(countText(words, place), place.capacity);
}

type Counted = { readonly people: number | null; readonly capacity: number | null; readonly freshness: Freshness };

function countText(words: Words, { people, freshness }: Counted): string {
  if (people === null || freshness === 'unknown') return '–';
  return freshness === 'stale' ? words.about(people) : String(people);
}

export type Group = 'counted' | 'uncounted' | 'closed';

/** The heading a station is listed under. */
export function groupOf(station: Station): Group {
  if (station.open === 'closed') return 'closed';
  // A place without a capacity has people and no level; one that publishes levels alone, the other way round.
  return station.level === 'unknown' && station.people === null ? 'uncounted' : 'counted';
}
