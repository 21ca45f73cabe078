import type { Incident, Member } from '../incidents/wire';

/** A member of an incident as the server would send it, with what a test is about put in. */
export function aMember(fields: Partial<Member> = {}): Member {
  return { cause: 'full', subject: 'hall', since: '2026-11-21T14:32:00+08:00', until: null, facts: { people: 41, capacity: 40 }, ...fields };
}

/** An incident nobody has taken yet. */
export function anIncident(fields: Partial<Incident> = {}): Incident {
  return {
    id: 'cz-0001-1',
    station: 'cz-0001',
    stationName: { zh: '湖心社区党群服务中心', en: 'Huxin Community Center' },
    area: '341702010004',
    state: 'raised',
    urgency: 'urgent',
    raisedAt: '2026-11-21T14:32:00+08:00',
    acknowledgedAt: null,
    acknowledgedBy: null,
    whistledAt: null,
    department: null,
    due: null,
    arrivedAt: null,
    resolvedAt: null,
    closedBy: null,
    level: 'station',
    climbsAt: '2026-11-21T14:42:00+08:00',
    members: [aMember()],
    notes: [],
    version: 1,
    ...fields,
  };
}
