import { ask, Refused, send } from '../account/api';
import type { StaffScope } from '../account/session.svelte';
import { backoff } from '../live/backoff';
import type { LiveCity } from '../live/live-city.svelte';
import { byUrgency } from './order';
import type { Incident, IncidentList, IncidentVerb } from './wire';

/** An area with everything below it, or one station. */
export type IncidentScope = { readonly code: string; readonly station?: never } | { readonly station: string; readonly code?: never } | StaffScope;

type Listener = (incident: Incident, before: Incident | undefined) => void;

/** The incidents of a scope as they stand: asked for once, then told by the hub; asked for again whenever the connection is a new one. */
class Incidents {
  /** Every one that is known, those that were resolved while the page was open among them, by id. */
  known = $state.raw<ReadonlyMap<string, Incident>>(new Map());
  /** The first answer is here. */
  loaded = $state(false);
  /** The first answer did not come; the page keeps trying. */
  failed = $state(false);
  open: readonly Incident[] = $derived([...this.known.values()].filter(({ state }) => state !== 'resolved').sort(byUrgency));

  #scope: IncidentScope = { code: '' };
  #query = '';
  #watchers = 0;
  // What came while an answer was under way is newer than the answer.
  #clock = 0;
  readonly #takenAt = new Map<string, number>();
  #unhear: (() => void) | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  // Answers may overtake each other; the one to an older question than the last answered counts no more.
  #asked = 0;
  #answered = 0;
  #listeners = new Set<Listener>();

  /** Begins to watch the incidents of a scope over the connection of the page; the returned function ends it. */
  watch(scope: IncidentScope, live: LiveCity): () => void {
    const query = new URLSearchParams({ state: 'open', area: scope.station ?? scope.code }).toString();
    this.#scope = scope;
    if (query !== this.#query) {
      this.#query = query;
      this.known = new Map();
      this.loaded = false;
    }
    this.#watchers++;
    this.#unhear ??= live.hearIncidents((incident) => (incident === null ? void this.ask() : this.take(incident)));
    void this.ask();
    return () => {
      if (--this.#watchers > 0) return;
      this.#unhear?.();
      this.#unhear = null;
      clearTimeout(this.#retry);
    };
  }

  /** Hears of every incident that is new or moved, until the returned function is called; not of those of the first answer. */
  hear(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes one that was told by the hub or answered by a verb; an older one than is known changes nothing. */
  take(incident: Incident): void {
    const before = this.known.get(incident.id);
    if (!this.#covers(incident) || (before !== undefined && before.version >= incident.version)) return;
    this.#takenAt.set(incident.id, ++this.#clock);
    this.known = new Map(this.known).set(incident.id, incident);
    for (const hear of this.#listeners) hear(incident, before);
  }

  /** Acts on one and takes the answer; fails with Refused. */
  async act(id: string, verb: IncidentVerb, body: { readonly note?: string; readonly department?: string; readonly due?: string } = {}): Promise<Incident> {
    const incident = await send<Incident>('POST', `/api/v1/incidents/${encodeURIComponent(id)}/${verb}`, body);
    this.take(incident);
    return incident;
  }

  /** Asks for all of them now. */
  async ask(): Promise<void> {
    clearTimeout(this.#retry);
    const query = this.#query;
    const began = this.#clock;
    const turn = ++this.#asked;
    try {
      const { incidents } = await ask<IncidentList>(`/api/v1/incidents?${query}`);
      if (query !== this.#query || turn < this.#answered) return;
      this.#answered = turn;
      this.#replace(incidents, began);
      this.failed = false;
      this.#attempt = 0;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (turn !== this.#asked || this.#watchers === 0) return;
      this.failed = !this.loaded;
      this.#retry = setTimeout(() => void this.ask(), backoff(this.#attempt++));
    }
  }

  // What is no longer among the open ones was resolved while the connection was away: it is not open whatever was known.
  #replace(incidents: readonly Incident[], began: number): void {
    const first = !this.loaded;
    const before = this.known;
    const next = new Map([...before].filter(([id, { state }]) => state === 'resolved' || (this.#takenAt.get(id) ?? 0) > began));
    const news: Incident[] = [];
    for (const incident of incidents) {
      const old = before.get(incident.id);
      if (old !== undefined && old.version >= incident.version) {
        next.set(old.id, old);
      } else {
        next.set(incident.id, incident);
        this.#takenAt.set(incident.id, ++this.#clock);
        news.push(incident);
      }
    }
    this.known = next;
    this.loaded = true;
    if (!first) for (const incident of news) for (const hear of this.#listeners) hear(incident, before.get(incident.id));
  }

  // The hub tells of all that somebody may see, which may be more than the page looks at.
  #covers({ station, area }: Incident): boolean {
    return this.#scope.station === undefined ? (area ?? '').startsWith(this.#scope.code) : station === this.#scope.station;
  }
}

export const incidents = new Incidents();
