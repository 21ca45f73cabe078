import { clock } from '../../words/times';

const minute = 60_000;
const day = 24 * 60 * minute;

/** The next time the city's clock shows `time` (HH:MM), in ms. */
export function nextAt(time: string, now: number, timeZone: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const [nowHours = 0, nowMinutes = 0] = clock(timeZone, now).split(':').map(Number);
  const midnight = Math.floor(now / minute) * minute - (nowHours * 60 + nowMinutes) * minute;
  const at = midnight + (hours * 60 + minutes) * minute;
  return at > now ? at : at + day;
}

/** An instant as it is sent. */
export function instant(at: number): string {
  return new Date(Math.floor(at / 1000) * 1000).toISOString();
}
