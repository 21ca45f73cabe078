import type { LocalName } from '../live/wire';
import type { Point } from '../near/distance';
import { askDevice, type Unplaced } from './geolocation';

/** Where the list is about: where the device is, the last place it was about, a street the reader chose, or what a link says. */
export type Place = Point & { readonly source: 'here' | 'last' | 'street' | 'link'; readonly name: LocalName | null };

const key = 'place';
const longAway = 60_000;

class Whereabouts {
  place = $state.raw<Place | null>(null);
  /** The device was asked and has not answered. */
  looking = $state(false);
  asked = $state(false);
  /** Why the device did not say, when it did not. */
  why = $state<Unplaced | null>(null);
  last = $state.raw<Place | null>(remembered());
  #stop = () => {};

  /** Takes the place of a link; asks the device again when the reader comes back after a while. */
  follow(): () => void {
    this.place ??= linkedPlace(location.search);

    let hiddenAt = 0;
    const seen = () => {
      if (document.visibilityState === 'hidden') hiddenAt = Date.now();
      else if (this.place?.source === 'here' && Date.now() - hiddenAt > longAway) this.locate();
    };
    document.addEventListener('visibilitychange', seen);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      this.#stop();
    };
  }

  /** Asks the device, once: a page that needs no position does not bring up the browser's question. */
  need(): void {
    if (this.asked || this.place !== null) return;
    this.locate();
  }

  locate(): void {
    this.asked = true;
    this.#stop();
    this.looking = true;
    this.#stop = askDevice((answer) => {
      this.looking = false;
      if (typeof answer === 'object') {
        this.why = null;
        this.#take({ ...answer, source: 'here', name: null });
        return;
      }
      this.why = answer;
      this.place ??= this.last;
    });
  }

  /** A street, or the last place once more. */
  choose(place: Place): void {
    this.#stop();
    this.looking = false;
    this.#take(place);
  }

  #take(place: Place): void {
    this.place = place;
    // About ten metres: enough for a list, and no diary.
    this.last = { ...place, lat: rounded(place.lat), lon: rounded(place.lon), source: 'last' };
    try {
      localStorage.setItem(key, JSON.stringify(this.last));
    } catch {
      // Then the next visit asks again.
    }
  }
}

/** `?near=30.65,117.49` */
export function linkedPlace(search: string): Place | null {
  const [lat = Number.NaN, lon = Number.NaN, ...more] = (new URLSearchParams(search).get('near') ?? '').split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  return more.length === 0 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon, source: 'link', name: null } : null;
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}

function remembered(): Place | null {
  try {
    const value = JSON.parse(localStorage.getItem(key) ?? 'null') as Place | null;
    return typeof value?.lat === 'number' && typeof value.lon === 'number' ? { lat: value.lat, lon: value.lon, source: 'last', name: value.name ?? null } : null;
  } catch {
    return null;
  }
}

export const whereabouts = new Whereabouts();
