import type { LocalName, Station } from '../live/wire';
import type { Context } from '../near/saying';
import type { IncidentWords } from '../words/incidents';
import { clock, moment, span } from '../words/times';
import type { Cause, Incident, Member } from './wire';

/** What a card says of an incident: what happened, what follows from it, what comes next if nobody acts. */
export type Sentences = { readonly what: string; readonly effect: string; readonly next: string };

type Place = Pick<Station, 'name' | 'zones' | 'kiosks'>;

/** More causes than this at a time are told by their number: most likely they are one thing. */
const fewest = 5;

const gravity: readonly Cause[] = ['locked', 'not-open', 'full', 'sensor-silent', 'kiosk-out', 'kiosk-offline', 'sensor-implausible', 'residual'];

/** The causes that stand, the gravest first; of an incident that is over, those there were. */
export function standing(incident: Incident): readonly Member[] {
  const active = incident.members.filter(({ until }) => until === null);
  return [...(active.length === 0 ? incident.members : active)].sort((a, b) => gravity.indexOf(a.cause) - gravity.indexOf(b.cause));
}

/** An incident in sentences; with its station at hand zones and kiosks are called by their names. */
export function sentencesOf(incident: Incident, station: Place | null, at: Context, say: IncidentWords): Sentences {
  const members = standing(incident);
  const [first] = members;
  const next = nextOf(incident, at, say);
  if (first === undefined) return { what: homeOf(incident, at), effect: '', next };
  if (members.length >= fewest) return { what: say.what.many(members.length), effect: say.effect.many(countsOf(members, say)), next };
  return { what: whatOf(first, incident, station, at, say), effect: effectOf(first, station, at, say), next };
}

/** What one cause is, in a sentence. */
export function whatOf(member: Member, incident: Incident, station: Place | null, at: Context, say: IncidentWords): string {
  const { cause, facts } = member;
  const subject = subjectOf(member, station, at, say) ?? homeOf(incident, at);
  switch (cause) {
    case 'full':
      return say.what.full(subject, at.words.people(String(facts.people ?? '–'), facts.capacity ?? null));
    case 'not-open':
      return say.what['not-open'];
    case 'locked':
      return say.what.locked(facts.reports ?? 1);
    case 'residual':
      return say.what.residual(subject, facts.days ?? 3);
    case 'kiosk-out':
      return isPartly(member) ? say.what['kiosk-partly'](subject, facts.functionsOut ?? 1, facts.functions ?? 1) : say.what['kiosk-out'](subject);
    default:
      return say.what[cause](subject);
  }
}

function homeOf({ stationName, station }: Incident, at: Context): string {
  return stationName === null ? station : at.name(stationName);
}

function isPartly({ facts }: Member): boolean {
  return facts.status === 'partly' && facts.functions != null && facts.functions > 1;
}

/** The door, kiosk or zone a member is about, by its name where it has one; null for the whole station. */
export function subjectOf({ cause, subject }: Member, station: Place | null, at: Context, say: IncidentWords): string | null {
  if (subject === null) return null;
  const named = [...(station?.zones ?? []), ...(station?.kiosks ?? [])].find(({ id }) => id === subject)?.name;
  if (named) return at.name(named);
  return cause.startsWith('sensor') ? say.sensor(subject) : subject;
}

/** What follows from one cause for the people there. */
export function effectOf(member: Member, station: Place | null, at: Context, say: IncidentWords): string {
  const { cause, facts } = member;
  switch (cause) {
    case 'full': {
      const room = station === null ? null : roomiest(station, member.subject);
      return room === null ? say.effect.noRoom : say.effect.room(at.name(room.name), room.places);
    }
    case 'not-open':
      return say.effect['not-open'](clock(at.timeZone, Date.parse(facts.promisedFrom ?? member.since)));
    case 'residual':
      return facts.residual == null ? say.effect.residualPlain : say.effect.residual(Math.abs(facts.residual));
    case 'kiosk-out':
      return isPartly(member) ? say.effect['kiosk-partly'] : say.effect['kiosk-out'];
    default:
      return say.effect[cause];
  }
}

/** The zone of the same station to send people to: the open one with the most places that are known to be free. */
function roomiest(station: Place, full: string | null): { name: LocalName; places: number } | null {
  let best: { name: LocalName; places: number } | null = null;
  for (const zone of station.zones) {
    if (zone.id === full || zone.private || zone.open === 'closed' || zone.name === null || zone.people === null || zone.capacity === null || zone.freshness === 'unknown') continue;
    const places = zone.capacity - zone.people;
    if (places > 0 && places > (best?.places ?? 0)) best = { name: zone.name, places };
  }
  return best;
}

function countsOf(members: readonly Member[], say: IncidentWords): string {
  const counts = new Map<Cause, number>();
  for (const { cause } of members) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  return [...counts].map(([cause, count]) => say.effect.count[cause](count)).join(say.effect.and);
}

const above: Record<Incident['level'], Incident['level'] | null> = { station: 'street', street: 'district', district: 'city', city: null };

function nextOf(incident: Incident, at: Context, say: IncidentWords): string {
  const time = (text: string | null) => (text === null ? '–' : moment(at.words, at.lang, at.timeZone, Date.parse(text), at.now));
  const department = incident.department ?? '–';
  switch (incident.state) {
    case 'raised': {
      const level = above[incident.level];
      if (level === null) return say.next.top;
      if (incident.climbsAt === null) return incident.level === 'station' ? '' : say.next.overdue(say.levels[incident.level]);
      const left = Date.parse(incident.climbsAt) - at.now;
      return left <= 0 ? say.next.climbing(say.levels[level]) : say.next.climbs(span(at.words, left), say.levels[level]);
    }
    case 'acknowledged':
      return say.next.taken(incident.acknowledgedBy ?? '–', time(incident.acknowledgedAt));
    case 'whistled': {
      if (incident.due === null) return say.next.noDue(department);
      const left = Date.parse(incident.due) - at.now;
      return left < 0 ? say.next.late(department, time(incident.due), span(at.words, -left)) : say.next.due(department, time(incident.due), span(at.words, left));
    }
    case 'arrived':
      return say.next.arrived(department, time(incident.arrivedAt));
    case 'resolved':
      return say.next.resolved(time(incident.resolvedAt));
  }
}
