import { backoff } from './backoff';
import { type Connection, connectionOf } from './connection';
import { watchArea } from './feed';
import { ServerClock } from './server-clock';
import { levelChanges, type Snapshot } from './snapshot';
import type { City, Station, Summary } from './wire';

/** The city as the page sees it: what it is, its newest snapshot, how the connection stands, what time it is there. */
export class LiveCity {
  city = $state.raw<City | null>(null);
  snapshot = $state.raw<Snapshot | null>(null);
  connection = $state.raw<Connection>({ kind: 'starting' });
  /** The server's time in ms, moved every second; null before the first answer. */
  now = $state<number | null>(null);
  /** The first answer did not come; the page keeps trying. */
  failed = $state(false);

  summary: Summary | null = $derived.by(() => {
    if (this.city === null) return null;
    return this.snapshot?.areas.get(this.city.code) ?? this.city.summary;
  });

  readonly #clock = new ServerClock();
  readonly #onLevels: (stations: readonly Station[]) => void;
  #heardAt: number | null = null;
  #lost: { at: number; since: number | null } | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  #unwatch = () => {};

  constructor(onLevels: (stations: readonly Station[]) => void) {
    this.#onLevels = onLevels;
  }

  /** Begins to follow the city; the returned function ends it. */
  follow(): () => void {
    void this.retry();
    const tick = setInterval(() => this.#tick(), 1000);
    return () => {
      clearInterval(tick);
      clearTimeout(this.#retry);
      this.#unwatch();
    };
  }

  /** Asks for the city now, instead of when the next attempt is due. */
  async retry(): Promise<void> {
    clearTimeout(this.#retry);
    if (this.city !== null) return;
    try {
      const response = await fetch('/api/v1/city', { headers: { accept: 'application/json' } });
      if (!response.ok) throw new Error(`city: ${response.status}`);
      const city = (await response.json()) as City;
      this.#clock.heard(city.asOf);
      this.city = city;
      this.failed = false;
      this.#watch(city.code);
    } catch {
      this.failed = true;
      this.#retry = setTimeout(() => void this.retry(), backoff(this.#attempt++));
    }
  }

  #watch(area: string): void {
    this.#unwatch = watchArea(area, {
      onSnapshot: (next) => {
        const before = this.snapshot;
        if (next.asOf !== before?.asOf) this.#clock.heard(next.asOf);
        this.snapshot = next;
        const levels = levelChanges(before, next);
        if (levels.length > 0) this.#onLevels(levels);
      },
      onHeard: () => {
        this.#heardAt = performance.now();
      },
      onConnected: () => {
        this.#lost = null;
        this.#heardAt = performance.now();
        this.#tick();
      },
      onLost: () => {
        this.#lost ??= { at: performance.now(), since: this.#clock.now() };
        this.#tick();
      },
    });
  }

  #tick(): void {
    this.now = this.#clock.now();
    this.connection = connectionOf(this.#heardAt, this.#lost, performance.now(), navigator.onLine);
    // The server answered once and the hub never did: say so rather than show a skeleton for ever.
    if (this.#heardAt === null && this.#lost !== null) this.failed = true;
    else if (this.#heardAt !== null) this.failed = false;
  }
}
