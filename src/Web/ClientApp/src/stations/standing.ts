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
export function peopleText(words: Words, place: { people: number | null; capacity: number | null; freshness: Freshness }): string {
  if (place.people === null || place.freshness === 'unknown') return words.people('–', place.capacity);
  return words.people(place.freshness === 'stale' ? words.about(place.people) : String(place.people), place.capacity);
}

export type Group = 'counted' | 'uncounted' | 'closed';

/** The heading a station is listed under. */
export function groupOf(station: Station): Group {
  if (station.open === 'closed') return 'closed';
  // A place without a capacity has people and no level; one that publishes levels alone, the other way round.
  return station.level === 'unknown' && station.people === null ? 'uncounted' : 'counted';
}
