import type { Snapshot } from './snapshot';
import type { City, Station } from './wire';

/** What the page saw last, kept for when there is no network. */
export type Saved = { readonly city: City; readonly snapshot: Snapshot; readonly at: number };

const key = 'seen';
/** More than a neighbourhood is not worth the phone's memory. */
const most = 400;

export function save(city: City, snapshot: Snapshot, now = Date.now()): void {
  if (snapshot.stations.size > most) return;
  try {
    localStorage.setItem(key, JSON.stringify({ city, at: now, asOf: snapshot.asOf, stations: [...snapshot.stations.values()] }));
  } catch {
    // Full or forbidden: then there is nothing to show without a network, and the page says so.
  }
}

export function restore(): Saved | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as { city: City; at: number; asOf: string | null; stations: readonly Station[] } | null;
    if (kept === null) return null;
    const stations = new Map(kept.stations.map((station) => [station.id, station]));
    // An epoch of its own: whatever the server says next replaces it.
    return { city: kept.city, at: kept.at, snapshot: { epoch: '', version: 0, asOf: kept.asOf, stations, areas: new Map() } };
  } catch {
    return null;
  }
}
