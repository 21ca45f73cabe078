import { incidents } from '../incidents/incidents.svelte';
import type { Incident } from '../incidents/wire';
import { dutyWords } from '../words/duty';
import { acts } from './acts';
import type { Desk } from './desk.svelte';
import { acknowledging, type Verb } from './jobs/verbs';
import type { OpenSheet } from './sheets/open';

/** What follows from pressing a verb: a sheet to fill in, or something done whose words are answered. Fails with Refused. */
export async function doVerb({ name, subject }: Verb, incident: Incident, desk: Desk | null): Promise<OpenSheet | string> {
  const say = dutyWords();
  const note = say.notesFor[name];
  if (acknowledging.has(name)) {
    await incidents.act(incident.id, 'acknowledge', note === undefined ? {} : { note });
    return say.said[name];
  }
  switch (name) {
    case 'recount':
      return { kind: 'recount', subject };
    case 'whistle':
      return { kind: 'whistle', subject: incident.id };
    case 'close':
    case 'closure':
      return { kind: 'closure', subject: null };
    case 'work':
      return { kind: 'work', subject };
    case 'arrive':
    case 'resolve':
      await incidents.act(incident.id, name);
      return say.said[name];
    case 'doorOpens':
      await incidents.act(incident.id, 'acknowledge', note === undefined ? {} : { note });
      break;
    default:
      break;
  }
  // Somebody who stands there proves that the door opens.
  const book = await acts.checkIn(incident.station);
  if (desk?.id === incident.station) desk.take(book);
  return say.said[name];
}
