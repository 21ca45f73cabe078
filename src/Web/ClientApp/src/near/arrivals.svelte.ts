import type { Arrival, Nearby } from '../live/wire';
import type { Point } from './distance';

export type Speed = 'walk' | 'ebike';

const key = 'speed';

/** How each station around will stand when the rider gets there, as the server reckons it. */
export class Arrivals {
  known = $state.raw<ReadonlyMap<string, Arrival>>(new Map());
  speed = $state<Speed>(remembered());
  #asked = 0;

  use(speed: Speed): void {
    this.speed = speed;
    this.known = new Map();
    try {
      localStorage.setItem(key, speed);
    } catch {
      // Private windows may refuse to remember.
    }
  }

  /** Asks anew. What cannot be answered leaves the list as it is: it can do without. */
  async ask({ lat, lon }: Point, radius: number): Promise<void> {
    const asked = ++this.#asked;
    const query = new URLSearchParams({ lat: lat.toFixed(4), lon: lon.toFixed(4), radius: String(radius), limit: '100', speed: this.speed });
    try {
      const response = await fetch(`/api/v1/nearby?${query}`, { headers: { accept: 'application/json' } });
      if (!response.ok) return;
      const { stations } = (await response.json()) as { stations: readonly Nearby[] };
      if (asked === this.#asked) this.known = new Map(stations.flatMap(({ id, arrival }) => (arrival === undefined ? [] : [[id, arrival] as const])));
    } catch {
      // Offline; the ages on the page say so.
    }
  }
}

function remembered(): Speed {
  try {
    return localStorage.getItem(key) === 'walk' ? 'walk' : 'ebike';
  } catch {
    return 'ebike';
  }
}
