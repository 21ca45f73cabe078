import type { Station, Summary } from '../live/wire';

/** A station as the server would send it, with what a test is about put in. */
export function aStation(fields: Partial<Station> = {}): Station {
  return {
    id: 'cz-0001',
    kind: 'community',
    name: { zh: '湖心社区党群服务中心', en: 'Huxin Community Center' },
    area: '341702010004',
    address: '长江中路 118 号',
    lat: 30.65,
    lon: 117.49,
    open: 'unknown',
    nextChange: null,
    people: 5,
    capacity: 20,
    level: 'quiet',
    freshness: 'live',
    asOf: '2026-11-21T14:36:00+08:00',
    evidence: null,
    reports: { locked: 0, full: 0 },
    zones: [],
    kiosks: [],
    ...fields,
  };
}

export function aSummary(fields: Partial<Summary> = {}): Summary {
  return { stations: 403, known: 397, open: 391, closed: 6, people: 812, capacity: 9120, peopleKnown: 380, crowded: 4, kiosks: 61, kiosksAvailable: 58, visitsToday: 5120, visitsExtended: 310, incidents: 3, ...fields };
}
