import { incidents } from '../incidents/incidents.svelte';
import type { Incident } from '../incidents/wire';

/** Hears of incidents that need somebody anew: raised just now, or joined by something urgent. The returned function ends it. */
export function onAlert(listener: (incident: Incident) => void): () => void {
  return incidents.hear((incident, before) => {
    if (incident.state === 'resolved') return;
    const fresh = before === undefined ? incident.state === 'raised' : incident.alertedAt !== before.alertedAt && incident.state === 'raised';
    if (fresh) listener(incident);
  });
}
