import { backoff } from './backoff';
import { LiveCity } from './live-city.svelte';
import type { HoursAnswer, Station, StationDetail } from './wire';

const every = 60_000;

/** One station for its page: live from the city that is watched already, or else watched by itself; with the parts only its own address tells. */
export class LiveStation {
  detail = $state.raw<StationDetail | null>(null);
  /** What each of its timetables means, by its value. */
  hours = $state.raw<ReadonlyMap<string, HoursAnswer>>(new Map());
  /** There is no such station. */
  missing = $state(false);
  /** The station that took its place, if it was given up and there is one. */
  successor = $state.raw<Station | null>(null);
  /** The first answer did not come; the page keeps trying. */
  failed = $state(false);

  readonly id: string;
  readonly #city: LiveCity;
  readonly #own = new LiveCity();
  #alone = $state(false);
  #ended = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  #unfollow: (() => void) | null = null;

  constructor(id: string, city: LiveCity) {
    this.id = id;
    this.#city = city;
  }

  /** Whose connection and clock tell of the station. */
  get source(): LiveCity {
    return this.#alone && !this.#isWatched ? this.#own : this.#city;
  }

  get station(): Station | null {
    const { detail } = this;
    if (detail?.notice?.kind === 'retired') return null;
    return this.source.snapshot?.stations.get(this.id) ?? this.#city.snapshot?.stations.get(this.id) ?? (detail as Station | null);
  }

  /** It was given up: nothing of it is live any more. */
  get isGone(): boolean {
    return this.detail?.notice?.kind === 'retired';
  }

  /** Begins to follow it; the returned function ends it. */
  follow(): () => void {
    void this.ask();
    const seen = () => {
      if (document.visibilityState === 'visible') void this.ask();
    };
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('online', seen);
    return () => {
      this.#ended = true;
      clearTimeout(this.#timer);
      this.#unfollow?.();
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('online', seen);
    };
  }

  /** Asks for its detail now, instead of when it is due. */
  async ask(): Promise<void> {
    clearTimeout(this.#timer);
    let wait = every;
    try {
      const response = await fetch(`/api/v1/stations/${encodeURIComponent(this.id)}`, { headers: { accept: 'application/json' } });
      if (this.#ended) return;
      if (response.status === 404) {
        this.missing = true;
        return;
      }
      if (!response.ok) throw new Error(`station: ${response.status}`);
      this.detail = (await response.json()) as StationDetail;
      this.failed = false;
      this.#attempt = 0;
      if (this.detail.notice?.kind === 'retired') {
        if (this.detail.notice.movedTo !== null) await this.#askSuccessor(this.detail.notice.movedTo);
        return;
      }
      this.#watchAlone();
      await this.#askHours(this.detail);
    } catch {
      this.failed = this.detail === null;
      wait = backoff(this.#attempt++);
    }
    if (!this.#ended) this.#timer = setTimeout(() => (document.visibilityState === 'visible' ? void this.ask() : undefined), wait);
  }

  get #isWatched(): boolean {
    return this.#city.snapshot?.stations.has(this.id) ?? false;
  }

  // Where the list watches another part of the city, or nothing yet, the station is watched by itself.
  #watchAlone(): void {
    if (this.#unfollow !== null || this.#ended || this.#isWatched) return;
    this.#unfollow = this.#own.follow();
    this.#own.watch({ station: this.id });
    this.#alone = true;
  }

  async #askSuccessor(id: string): Promise<void> {
    const response = await fetch(`/api/v1/stations/${encodeURIComponent(id)}`, { headers: { accept: 'application/json' } });
    if (response.ok) this.successor = (await response.json()) as Station;
  }

  async #askHours(station: Pick<Station, 'hours' | 'zones'>): Promise<void> {
    const values = [...new Set([station, ...station.zones].flatMap(({ hours }) => hours ?? []))].slice(0, 6);
    const answers = await Promise.all(
      values.map(async (value) => {
        const response = await fetch(`/api/v1/hours?${new URLSearchParams({ value })}`, { headers: { accept: 'application/json' } });
        if (!response.ok) throw new Error(`hours: ${response.status}`);
        return [value, (await response.json()) as HoursAnswer] as const;
      }),
    );
    this.hours = new Map(answers);
  }
}
