import { standing } from '../../incidents/sentences';
import type { Incident } from '../../incidents/wire';
import type { StaffIconName } from '../../shell/staff-icons';

/** What can be done about a job with one press; some ask for more in a sheet. */
export type VerbName =
  | 'acknowledge'
  | 'divert'
  | 'checked'
  | 'restarted'
  | 'tomorrow'
  | 'recount'
  | 'whistle'
  | 'arrive'
  | 'resolve'
  | 'checkIn'
  | 'doorOpens'
  | 'close'
  | 'closure'
  | 'work';

/** The first verb is the one most likely right; `subject` is the zone or kiosk a sheet begins with. */
export type Verb = { readonly name: VerbName; readonly icon: StaffIconName; readonly subject: string | null };

const icons: Record<VerbName, StaffIconName> = {
  acknowledge: 'check',
  divert: 'check',
  checked: 'check',
  restarted: 'again',
  tomorrow: 'clock',
  recount: 'pencil',
  whistle: 'whistle',
  arrive: 'proof',
  resolve: 'check',
  checkIn: 'proof',
  doorOpens: 'proof',
  close: 'lock',
  closure: 'closedDoor',
  work: 'kiosk',
};

/** The two or three verbs of an incident as it stands. `zoneOf` tells which zone a sensor counts. */
export function verbsOf(incident: Incident, zoneOf: (sensor: string) => string | null): readonly Verb[] {
  const verb = (name: VerbName, subject: string | null = null): Verb => ({ name, icon: icons[name], subject });
  switch (incident.state) {
    case 'acknowledged':
      return [verb('resolve'), verb('whistle')];
    case 'whistled':
      return [verb('arrive'), verb('resolve')];
    case 'arrived':
      return [verb('resolve')];
    case 'resolved':
      return [];
    case 'raised':
      break;
  }
  const members = standing(incident);
  const [first] = members;
  if (first === undefined || members.length > 4) return [verb('acknowledge'), verb('whistle')];
  const { cause, subject } = first;
  switch (cause) {
    case 'full':
      return [verb('divert'), verb('whistle')];
    case 'sensor-silent':
    case 'sensor-implausible':
      return [verb('recount', subject === null ? null : zoneOf(subject)), verb('checked')];
    case 'residual':
      return [verb('recount', subject), verb('checked')];
    case 'kiosk-out':
      return [verb('work', subject), verb('acknowledge')];
    case 'kiosk-offline':
      return [verb('restarted'), verb('tomorrow')];
    case 'not-open':
      return [verb('checkIn'), verb('closure'), verb('acknowledge')];
    case 'locked':
      return [verb('doorOpens'), verb('close')];
  }
}

/** The verbs that are an acknowledgement, with or without a note of what was done. */
export const acknowledging: ReadonlySet<VerbName> = new Set(['acknowledge', 'divert', 'checked', 'restarted', 'tomorrow']);
