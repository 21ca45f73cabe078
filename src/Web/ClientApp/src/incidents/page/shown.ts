import type { Incident, IncidentState, IncidentVerb } from '../wire';
import { byUrgency } from '../order';

/** What the list is narrowed to: all that is open, or one state. */
export type StateFilter = 'open' | IncidentState;
export const stateFilters: readonly StateFilter[] = ['open', 'raised', 'acknowledged', 'whistled', 'arrived', 'resolved'];

/** Those in an area and a state: open ones by urgency, closed ones by when they were closed, the newest first. */
export function shownOf(incidents: Iterable<Incident>, state: StateFilter, area: string | null): readonly Incident[] {
  const inside = [...incidents].filter((incident) => (state === 'open' ? incident.state !== 'resolved' : incident.state === state) && (area === null || incident.station === area || (incident.area ?? '').startsWith(area)));
  return inside.sort(state === 'resolved' ? (a, b) => Date.parse(b.resolvedAt ?? b.raisedAt) - Date.parse(a.resolvedAt ?? a.raisedAt) : byUrgency);
}

/** What can be done with one as it stands, the likeliest first; a note always. */
export function verbsFor(state: IncidentState): readonly Exclude<IncidentVerb, 'note'>[] {
  switch (state) {
    case 'raised':
      return ['acknowledge', 'whistle', 'resolve'];
    case 'acknowledged':
      return ['whistle', 'resolve'];
    case 'whistled':
      return ['arrive', 'resolve'];
    case 'arrived':
      return ['resolve'];
    case 'resolved':
      return [];
  }
}

/** One step in the life of an incident. */
export type Step = { readonly state: IncidentState; readonly at: string; readonly who: string | null };

/** The steps it has taken, in their order. */
export function stepsOf(incident: Incident): readonly Step[] {
  const steps: Step[] = [{ state: 'raised', at: incident.raisedAt, who: null }];
  if (incident.acknowledgedAt !== null) steps.push({ state: 'acknowledged', at: incident.acknowledgedAt, who: incident.acknowledgedBy });
  if (incident.whistledAt !== null) steps.push({ state: 'whistled', at: incident.whistledAt, who: incident.department });
  if (incident.arrivedAt !== null) steps.push({ state: 'arrived', at: incident.arrivedAt, who: incident.department });
  if (incident.resolvedAt !== null) steps.push({ state: 'resolved', at: incident.resolvedAt, who: null });
  return steps;
}
