import { send } from '../account/api';
import type { Amenity } from '../live/wire';
import type { DutyBook, Recounted } from './wire';

const of = (station: string) => `/api/v1/stations/${encodeURIComponent(station)}`;

/** What staff do at a station. Each fails with Refused, and then nothing was done. */
export const acts = {
  /** `was` is the number that was shown: another by now, and nothing is changed. */
  recount: (station: string, zone: string, people: number, was: number | null, reason: string) =>
    send<Recounted>('POST', `${of(station)}/recount`, was === null ? { zone, people, reason } : { zone, people, was, reason }),
  close: (station: string, until: string | null, reason: string) => send('POST', `${of(station)}/closure`, until === null ? { reason } : { until, reason }),
  reopen: (station: string) => send('DELETE', `${of(station)}/closure`),
  checkIn: (station: string) => send<DutyBook>('POST', `${of(station)}/duty`, { action: 'checkIn' }),
  checkOut: (station: string) => send<DutyBook>('POST', `${of(station)}/duty`, { action: 'checkOut' }),
  handOver: (station: string, note: string) => send<DutyBook>('POST', `${of(station)}/duty`, { action: 'handOver', note }),
  amenity: (station: string, amenity: Amenity, state: 'ok' | 'out') => send('POST', `${of(station)}/amenities`, { [amenity]: state }),
  planWork: (station: string, kiosk: string, until: string, reason: string) => send('POST', `${of(station)}/kiosks/${encodeURIComponent(kiosk)}/maintenance`, { until, reason }),
  endWork: (station: string, kiosk: string) => send('DELETE', `${of(station)}/kiosks/${encodeURIComponent(kiosk)}/maintenance`),
};

/** A text as it is sent: on one line. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' / ');
}
