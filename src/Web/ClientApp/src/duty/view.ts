import type { Station, Zone } from '../live/wire';
import type { SensorHealth, StaffStation, StaffZone } from './wire';

/** A station as the desk shows it: what the hub says of it by the second, and what only staff are told beside it once it was `told`. */
export type DeskStation = Omit<Station, 'zones'> & { readonly zones: readonly StaffZone[]; readonly sensors: readonly SensorHealth[]; readonly told: boolean };

/** Lays the newest public fields over the last answer for staff. A count that is not published stays the one staff were told. */
export function viewOf(live: Station | null, detail: StaffStation | null): DeskStation | null {
  if (detail === null || detail.notice?.kind === 'retired') {
    return live === null || detail !== null ? null : { ...live, sensors: [], told: false };
  }
  const { notice } = detail;
  const base = { ...detail, notice: notice ?? null } as Station;
  const sensors = detail.sensors ?? [];
  if (live === null) return { ...base, zones: detail.zones, sensors, told: true };
  const zones = new Map(live.zones.map((zone) => [zone.id, zone]));
  return {
    ...base,
    ...live,
    people: published(live, base),
    zones: detail.zones.map((zone) => {
      const newer = zones.get(zone.id);
      return newer === undefined ? zone : { ...zone, ...newer, people: published(newer, zone) };
    }),
    sensors,
    told: true,
  };
}

function published(newer: { readonly people: number | null; readonly freshness: string }, told: { readonly people: number | null }): number | null {
  return newer.people === null && newer.freshness !== 'unknown' ? told.people : newer.people;
}

/** Sums over the zones that are counted; what is unknown is in neither number. */
export type Load = { readonly people: number | null; readonly capacity: number | null; readonly known: number; readonly counted: number; readonly uncounted: readonly Zone[] };

export function loadOf(station: DeskStation): Load {
  const zones = station.zones.filter((zone) => !zone.private);
  const known = zones.filter(isKnown);
  if (zones.length === 0) {
    const counts = station.people !== null && station.freshness !== 'unknown';
    return { people: counts ? station.people : null, capacity: station.capacity, known: counts ? 1 : 0, counted: 1, uncounted: [] };
  }
  const capacities = known.map(({ capacity }) => capacity);
  return {
    people: known.length === 0 ? null : known.reduce((sum, { people }) => sum + (people ?? 0), 0),
    capacity: known.length === 0 || capacities.includes(null) ? null : capacities.reduce<number>((sum, capacity) => sum + (capacity ?? 0), 0),
    known: known.length,
    counted: zones.length,
    uncounted: zones.filter((zone) => !isKnown(zone)),
  };
}

export function isKnown(zone: Zone): boolean {
  return zone.people !== null && zone.freshness !== 'unknown';
}

/** The sum of a number over the zones that have it; null where none has. */
export function sumOf(zones: readonly StaffZone[], value: (zone: StaffZone) => number | null | undefined): number | null {
  const values = zones.map(value).filter((number) => number != null);
  return values.length === 0 ? null : values.reduce((sum, number) => sum + number, 0);
}

const health = ['unknown', 'stale', 'live'] as const;

/** The sensor of a zone that is in the worst health, which is what its number rests on. */
export function worstSensor(station: DeskStation, zone: string): SensorHealth | null {
  const own = station.sensors.filter((sensor) => sensor.zone === zone);
  return own.sort((a, b) => Number(b.implausible) - Number(a.implausible) || health.indexOf(a.freshness) - health.indexOf(b.freshness))[0] ?? null;
}
