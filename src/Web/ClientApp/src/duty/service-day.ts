import { clock } from '../words/times';

const minute = 60_000;
const day = 24 * 60 * minute;
const begins = 4 * 60;

/** When the service day of an instant began: 04:00 of the city's clock. */
export function serviceDayStart(now: number, timeZone: string): number {
  const [hours = 0, minutes = 0] = clock(timeZone, now).split(':').map(Number);
  const midnight = Math.floor(now / minute) * minute - (hours * 60 + minutes) * minute;
  const start = midnight + begins * minute;
  return start <= now ? start : start - day;
}
