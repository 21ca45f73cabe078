import type { Mark } from '../live/board';

/** A mark as the server would send it, with what a test is about put in. */
export function aMark(fields: Partial<Mark> = {}): Mark {
  return {
    id: 'cz-0001',
    kind: 'community',
    name: { zh: '湖心社区党群服务中心', en: 'Huxin Community Center' },
    area: '341702010004',
    lat: 30.65,
    lon: 117.49,
    extended: false,
    open: 'open',
    people: 5,
    capacity: 20,
    level: 'quiet',
    freshness: 'live',
    visits: 31,
    kiosks: 0,
    kiosksAvailable: 0,
    incidents: 0,
    locked: 0,
    promise: null,
    promisedTo: null,
    nextChange: null,
    asOf: '2026-11-21T14:36:00+08:00',
    evidence: null,
    ...fields,
  };
}
