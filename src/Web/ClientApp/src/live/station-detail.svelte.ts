import { backoff } from './backoff';
import { LiveCity } from './live-city.svelte';
import { onReturn } from './on-return';
import type { HoursAnswer, Station, StationDetail } from './wire';

const every = 60_000;
const patience = 15_000;

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
  #turn = 0;
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
    const end = onReturn(() => void this.ask());
    return () => {
      end();
      this.#ended = true;
      clearTimeout(this.#timer);
      this.#unfollow?.();
    };
  }

  /** Asks for its detail now, instead of when it is due; the answer to a question asked before counts no more. */
  async ask(): Promise<void> {
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    const isOver = () => this.#ended || turn !== this.#turn;
    let wait = every;
    try {
      const detail = await told<StationDetail>(`/api/v1/stations/${encodeURIComponent(this.id)}`);
      if (isOver()) return;
      this.missing = detail === null;
      if (detail === null) return;
      this.detail = detail;
      this.failed = false;
      this.#attempt = 0;
      if (detail.notice?.kind === 'retired') {
        const successor = detail.notice.movedTo === null ? null : await told<Station>(`/api/v1/stations/${encodeURIComponent(detail.notice.movedTo)}`);
        if (!isOver()) this.successor = successor;
        return;
      }
      this.#watchAlone();
      const hours = await hoursOf(detail);
      if (!isOver()) this.hours = hours;
    } catch {
      if (isOver()) return;
      this.failed = this.detail === null;
      wait = backoff(this.#attempt++);
    }
    if (!isOver()) this.#timer = setTimeout(() => (document.visibilityState === 'visible' ? void this.ask() : undefined), wait);
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
}

async function hoursOf(station: Pick<Station, 'hours' | 'zones'>): Promise<ReadonlyMap<string, HoursAnswer>> {
  const values = [...new Set([station, ...station.zones].flatMap(({ hours }) => hours ?? []))].slice(0, 6);
  const answers = await Promise.all(values.map(async (value) => [value, await told<HoursAnswer>(`/api/v1/hours?${new URLSearchParams({ value })}`)] as const));
  return new Map(answers.flatMap(([value, answer]) => (answer === null ? [] : [[value, answer] as const])));
}

// Null where there is no such thing.
async function told<T>(path: string): Promise<T | null> {
  const response = await fetch(path, { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(patience) });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}
