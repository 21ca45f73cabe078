import type { Changed, Station, Summary, Whole } from './wire';

/** All that is known of the city at one version; never changed, only replaced. */
export type Snapshot = {
  readonly epoch: string;
  readonly version: number;
  readonly asOf: string | null;
  readonly stations: ReadonlyMap<string, Station>;
  readonly areas: ReadonlyMap<string, Summary>;
};

/** The snapshot a Watch or a refresh carries. One older than what we have, in the same epoch, changes nothing. */
export function replaced(current: Snapshot | null, whole: Whole): Snapshot {
  if (current !== null && current.epoch === whole.epoch && whole.version < current.version) return current;
  return {
    epoch: whole.epoch,
    version: whole.version,
    asOf: whole.asOf ?? current?.asOf ?? null,
    stations: new Map(whole.stations.map((station) => [station.id, station])),
    areas: new Map(whole.areas.map((area) => [area.code, area.summary])),
  };
}

/** The next snapshot, or 'gap' when the change does not continue ours and a new snapshot is needed. */
export function changed(current: Snapshot, change: Changed): Snapshot | 'gap' {
  if (change.epoch !== current.epoch) return 'gap';
  if (change.version <= current.version) return current;
  if (change.from !== current.version) return 'gap';

  const stations = new Map(current.stations);
  for (const fields of change.stations) {
    const known = stations.get(fields.id);
    const next = known === undefined ? fields : { ...known, ...fields };
    if (!isWhole(next)) return 'gap';
    stations.set(next.id, next);
  }
  const areas = new Map(current.areas);
  for (const area of change.areas) areas.set(area.code, area.summary);
  return { epoch: current.epoch, version: change.version, asOf: change.asOf ?? current.asOf, stations, areas };
}

/** The stations whose level differs between two snapshots of the same city. */
export function levelChanges(before: Snapshot | null, after: Snapshot): readonly Station[] {
  if (before === null) return [];
  return [...after.stations.values()].filter((station) => {
    const old = before.stations.get(station.id);
    return old !== undefined && old !== station && old.level !== station.level;
  });
}

// A station we have never seen must come with its profile; the fields of one alone cannot be drawn.
function isWhole(station: Partial<Station>): station is Station {
  return station.id !== undefined && station.name !== undefined && station.lat !== undefined && station.level !== undefined;
}
