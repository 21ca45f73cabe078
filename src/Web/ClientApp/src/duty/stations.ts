import { isWaiting, worst } from '../incidents/order';
import type { Incident, Urgency } from '../incidents/wire';
import type { Station } from '../live/wire';

/** What waits at a station: how many incidents, and how urgent the worst is. */
export type Waiting = { readonly count: number; readonly worst: Urgency | null };

export function waitingBy(incidents: readonly Incident[], now: number): ReadonlyMap<string, Waiting> {
  const by = new Map<string, Incident[]>();
  for (const incident of incidents) {
    if (!isWaiting(incident, now)) continue;
    const own = by.get(incident.station);
    if (own === undefined) by.set(incident.station, [incident]);
    else own.push(incident);
  }
  return new Map([...by].map(([station, own]) => [station, { count: own.length, worst: worst(own) }]));
}

const urgencies: readonly (Urgency | null)[] = ['urgent', 'soon', 'plain', null];
const levels = ['full', 'busy', 'moderate', 'quiet', 'unknown'] as const;

/** The ids of stations, those that need somebody first: the worst that waits, then the fullest, then by name. */
export function byNeed(stations: Iterable<Station>, waiting: ReadonlyMap<string, Waiting>, compare: (a: Station, b: Station) => number): readonly string[] {
  const need = (station: Station) => urgencies.indexOf(waiting.get(station.id)?.worst ?? null);
  return [...stations]
    .sort(
      (a, b) =>
        need(a) - need(b) ||
        (waiting.get(b.id)?.count ?? 0) - (waiting.get(a.id)?.count ?? 0) ||
        Number(a.open === 'closed') - Number(b.open === 'closed') ||
        levels.indexOf(a.level) - levels.indexOf(b.level) ||
        compare(a, b),
    )
    .map(({ id }) => id);
}
