import type { Point } from '../near/distance';

/** Why the device does not say where it is. */
export type Unplaced = 'denied' | 'unsupported' | 'insecure' | 'late';

const patience = 5000;

/**
 * Asks the device where it is. The listener hears a reason at once or after five seconds, and still a position that comes
 * later: somebody may read the browser's question for longer than that.
 */
export function askDevice(listener: (answer: Point | Unplaced) => void): () => void {
  let ended = false;
  if (!isSecureContext) return say('insecure');
  if (!('geolocation' in navigator)) return say('unsupported');

  const late = setTimeout(() => !ended && listener('late'), patience);
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      clearTimeout(late);
      if (!ended) listener({ lat: coords.latitude, lon: coords.longitude });
    },
    (error) => {
      clearTimeout(late);
      if (!ended) listener(error.code === error.PERMISSION_DENIED ? 'denied' : 'late');
    },
    { enableHighAccuracy: true, maximumAge: 30_000, timeout: 60_000 },
  );
  return () => {
    ended = true;
    clearTimeout(late);
  };

  function say(reason: Unplaced): () => void {
    listener(reason);
    return () => {};
  }
}
