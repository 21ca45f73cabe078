import { ask, Refused } from '../account/api';
import type { Incident, IncidentList } from '../incidents/wire';
import { backoff } from '../live/backoff';
import { onReturn } from '../live/on-return';
import { serviceDayStart } from './service-day';
import type { DutyBook, StaffStation } from './wire';

const every = 20_000;
const soon = 300;
const atMost = 2500;

/** What only its duty staff know of one station: asked for when it is opened, soon after anything there moved, and every 20 s. */
export class Desk {
  detail = $state.raw<StaffStation | null>(null);
  book = $state.raw<DutyBook | null>(null);
  /** Incidents of this service day that are over. */
  resolved = $state.raw<readonly Incident[]>([]);
  /** There is no such station, or none of theirs. */
  missing = $state(false);
  /** The first answer did not come; the page keeps trying. */
  failed = $state(false);

  readonly id: string;
  readonly #now: () => number | null;
  readonly #timeZone: () => string;
  #ended = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #askedAt = Number.NEGATIVE_INFINITY;
  #asking: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  #again = false;
  #taken = 0;
  #attempt = 0;

  constructor(id: string, now: () => number | null, timeZone: () => string) {
    this.id = id;
    this.#now = now;
    this.#timeZone = timeZone;
  }

  /** Begins to follow the station; the returned function ends it. */
  follow(): () => void {
    void this.ask();
    const end = onReturn(() => void this.ask());
    return () => {
      end();
      this.#ended = true;
      clearTimeout(this.#timer);
    };
  }

  /** Takes the answer of an act: it is newer than what was asked for before the act. */
  take(book: DutyBook): void {
    this.#taken++;
    this.book = book;
    this.touch();
  }

  /** Something moved there: ask soon, but not with every person who comes in. */
  touch(): void {
    if (this.#asking !== null) {
      this.#again = true;
      return;
    }
    this.#later(Math.max(soon, this.#askedAt + atMost - performance.now()));
  }

  /** Asks for everything now; while an answer is under way, once more after it, because it may be of before. */
  ask(): Promise<void> {
    if (this.#asking !== null) {
      return (this.#next ??= this.#asking.then(() => {
        this.#next = null;
        return this.ask();
      }));
    }
    this.#asking = this.#askAll().finally(() => (this.#asking = null));
    return this.#asking;
  }

  async #askAll(): Promise<void> {
    if (this.#ended) return;
    this.#askedAt = performance.now();
    clearTimeout(this.#timer);
    let wait = every;
    try {
      const path = `/api/v1/stations/${encodeURIComponent(this.id)}`;
      // What is beside the station comes when it comes; without it the desk is still a desk.
      const beside = [this.#askBeside(() => this.#askBook(`${path}/duty`)), this.#askBeside(() => this.#askResolved())];
      const detail = await ask<StaffStation>(path);
      if (this.#ended) return;
      this.detail = detail;
      this.missing = false;
      this.failed = false;
      const whole = (await Promise.all(beside)).every((done) => done);
      if (whole) this.#attempt = 0;
      else wait = backoff(this.#attempt++);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.missing = error.status === 404 || error.status === 403;
      this.failed = this.detail === null;
      wait = backoff(this.#attempt++);
    } finally {
      if (this.#again) wait = soon;
      this.#again = false;
      if (!this.missing) this.#later(wait);
    }
  }

  async #askBeside(asking: () => Promise<unknown>): Promise<boolean> {
    try {
      await asking();
      return true;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  }

  async #askBook(path: string): Promise<void> {
    const taken = this.#taken;
    const book = await ask<DutyBook>(path);
    if (taken === this.#taken) this.book = book;
  }

  async #askResolved(): Promise<void> {
    const now = this.#now();
    if (now === null) return;
    const from = new Date(serviceDayStart(now, this.#timeZone())).toISOString();
    const query = new URLSearchParams({ area: this.id, state: 'resolved', from, to: new Date(now + 60_000).toISOString() });
    const { incidents } = await ask<IncidentList>(`/api/v1/incidents?${query}`);
    if (!this.#ended) this.resolved = incidents.filter(({ station }) => station === this.id);
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    if (this.#ended) return;
    this.#timer = setTimeout(() => (document.visibilityState === 'visible' ? void this.ask() : undefined), wait);
  }
}
