import type { Incident } from '../../incidents/wire';

/** How many incidents are over, and how many minutes they took on average: those people ended, and those that ended by themselves after somebody took them. */
export function doneOf(resolved: readonly Incident[]): { readonly count: number; readonly minutes: number } {
  const done = resolved.filter(({ closedBy, acknowledgedAt }) => closedBy === 'person' || acknowledgedAt !== null);
  const minutes = done.map(({ raisedAt, resolvedAt }) => (Date.parse(resolvedAt ?? raisedAt) - Date.parse(raisedAt)) / 60_000);
  return { count: done.length, minutes: done.length === 0 ? 0 : Math.round(minutes.reduce((sum, each) => sum + each, 0) / done.length) };
}

/** What was told by the list, and what was resolved since it was asked for, once each. */
export function resolvedOf(asked: readonly Incident[], known: Iterable<Incident>, station: string, from: number): readonly Incident[] {
  const all = new Map(asked.map((incident) => [incident.id, incident]));
  for (const incident of known) {
    if (incident.station === station && incident.state === 'resolved' && Date.parse(incident.resolvedAt ?? '') >= from) all.set(incident.id, incident);
  }
  return [...all.values()];
}
