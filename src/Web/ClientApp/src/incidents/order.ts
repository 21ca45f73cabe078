import type { Incident, Urgency } from './wire';

const urgencies: readonly Urgency[] = ['urgent', 'soon', 'plain'];

/** Whether somebody still has to look at it: nobody has taken it, or it is late. */
export function isWaiting(incident: Incident, now: number): boolean {
  if (incident.state === 'raised') return true;
  return incident.state === 'whistled' && incident.due !== null && Date.parse(incident.due) < now;
}

/** The order of a list of jobs: what waits before what somebody took, the urgent first, of those the oldest. */
export function byUrgency(a: Incident, b: Incident): number {
  return (
    Number(a.state !== 'raised') - Number(b.state !== 'raised') ||
    urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) ||
    Date.parse(a.raisedAt) - Date.parse(b.raisedAt) ||
    a.id.localeCompare(b.id)
  );
}

/** How urgent a place is: the most urgent of its incidents that wait. */
export function worst(incidents: readonly Incident[]): Urgency | null {
  return urgencies.find((urgency) => incidents.some((incident) => incident.urgency === urgency)) ?? null;
}
