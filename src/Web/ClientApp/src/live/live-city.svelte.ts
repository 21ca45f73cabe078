import type { Incident } from '../incidents/wire';
import { backoff } from './backoff';
import { type Connection, connectionOf } from './connection';
import { type Folding, type Scope, type Watch, watchScope } from './feed';
import { restore, save } from './saved';
import { ServerClock } from './server-clock';
import { changed, levelChanges, replaced, type Snapshot } from './snapshot';
import type { City, Station, Summary } from './wire';

const patience = 8000;
const saveEvery = 15_000;
const snapshots = { replaced, changed };

type Timed = { readonly asOf: string | null };

/** The city as the page sees it: what it is, its newest snapshot, how the connection stands, what time it is there. */
export class LiveCity {
  city = $state.raw<City | null>(null);
  snapshot = $state.raw<Snapshot | null>(null);
  connection = $state.raw<Connection>({ kind: 'starting' });
  /** The server's time in ms, moved every second; null before the first answer. */
  now = $state<number | null>(null);
  /** Moves when a snapshot is the first of another part of the city. */
  turned = $state(0);
  /** The first answer did not come; the page keeps trying. */
  failed = $state(false);

  summary: Summary | null = $derived.by(() => {
    if (this.city === null) return null;
    return this.snapshot?.areas.get(this.city.code) ?? this.city.summary;
  });

  #greeted = false;
  #savedVersion = '';
  readonly #clock = new ServerClock();
  #heardAt: number | null = null;
  #lost: { at: number; since: number | null } | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  #scope: Scope | null = null;
  #watch: Watch | null = null;
  #folding: unknown = null;
  #levels = new Set<(stations: readonly Station[]) => void>();
  #incidents = new Set<(incident: Incident | null) => void>();

  /** Begins to follow the city; the returned function ends it. */
  follow(): () => void {
    void this.retry();
    const tick = setInterval(() => this.#tick(), 1000);
    const saving = setInterval(() => this.#save(), saveEvery);
    const hidden = () => document.visibilityState === 'hidden' && this.#save();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      clearInterval(saving);
      clearInterval(tick);
      clearTimeout(this.#retry);
      this.#watch?.stop();
      this.#watch = null;
      this.#folding = null;
      this.#scope = null;
    };
  }

  /** Turns to a part of the city; what is shown stays until the answer is here. */
  watch(scope: Scope): void {
    this.#turn(scope, snapshots, (next) => this.#show(next));
  }

  /** Turns to a part of the city that is shown in a way of its own. */
  watchAs<S extends Timed>(scope: Scope, folding: Folding<S>, show: (next: S) => void): void {
    this.#turn(scope, folding, show);
  }

  #turn<S extends Timed>(scope: Scope, folding: Folding<S>, show: (next: S) => void): void {
    if (folding === this.#folding && JSON.stringify(scope) === JSON.stringify(this.#scope)) return;
    this.#scope = scope;
    if (this.#watch !== null && folding === this.#folding) return this.#watch.turn(scope);
    this.#watch?.stop();
    this.#folding = folding;
    this.#watch = this.#connect(scope, folding, show);
  }

  /** Hears of stations whose level changed, until the returned function is called. */
  hear(listener: (stations: readonly Station[]) => void): () => void {
    this.#levels.add(listener);
    return () => this.#levels.delete(listener);
  }

  /** Hears what only staff are told, until the returned function is called; null when some may have been missed. */
  hearIncidents(listener: (incident: Incident | null) => void): () => void {
    this.#incidents.add(listener);
    return () => this.#incidents.delete(listener);
  }

  /** Asks for the city now, instead of when the next attempt is due. */
  async retry(): Promise<void> {
    clearTimeout(this.#retry);
    this.#watch?.again();
    if (this.#greeted) return;
    try {
      const response = await fetch('/api/v1/city', { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(patience) });
      if (!response.ok) throw new Error(`city: ${response.status}`);
      const city = (await response.json()) as City;
      this.#clock.heard(city.asOf);
      this.city = city;
      this.#greeted = true;
      this.failed = false;
    } catch {
      this.failed = true;
      this.#remember();
      this.#retry = setTimeout(() => void this.retry(), backoff(this.#attempt++));
    }
  }

  #show(next: Snapshot): void {
    const levels = levelChanges(this.snapshot, next);
    this.snapshot = next;
    if (levels.length > 0) for (const hear of this.#levels) hear(levels);
  }

  #connect<S extends Timed>(scope: Scope, folding: Folding<S>, show: (next: S) => void): Watch {
    let told: string | null = null;
    return watchScope(scope, folding, {
      onSnapshot: (next) => {
        if (next.asOf !== told) this.#clock.heard(next.asOf);
        told = next.asOf;
        show(next);
      },
      onHeard: () => {
        this.#heardAt = performance.now();
      },
      onTurned: () => {
        this.turned++;
      },
      onConnected: () => {
        this.#lost = null;
        this.#heardAt = performance.now();
        for (const hear of this.#incidents) hear(null);
        this.#tick();
      },
      onIncident: (incident) => {
        for (const hear of this.#incidents) hear(incident);
      },
      onLost: () => {
        this.#lost ??= { at: performance.now(), since: this.#clock.now() };
        this.#tick();
      },
    });
  }

  // Nobody answers: show what was seen last, with its age, until somebody does.
  #remember(): void {
    const saved = this.city === null ? restore() : null;
    if (saved === null) return;
    const passed = Math.max(0, Date.now() - saved.at);
    const since = Date.parse(saved.snapshot.asOf ?? saved.city.asOf);
    this.#clock.heard(new Date(since + passed).toISOString());
    this.#heardAt = performance.now() - passed;
    this.#lost = { at: performance.now() - passed, since };
    this.city = saved.city;
    this.snapshot = saved.snapshot;
    this.turned++;
    this.#tick();
  }

  #save(): void {
    if (this.city === null || this.snapshot === null || this.#lost !== null) return;
    const version = `${this.snapshot.epoch} ${this.snapshot.version}`;
    if (version === this.#savedVersion) return;
    this.#savedVersion = version;
    save(this.city, this.snapshot);
  }

  #tick(): void {
    this.now = this.#clock.now();
    this.connection = connectionOf(this.#heardAt, this.#lost, performance.now(), navigator.onLine);
    // The server answered once and the hub never did: say so rather than show a skeleton for ever.
    if (this.#heardAt === null && this.#lost !== null) this.failed = true;
    else if (this.#heardAt !== null) this.failed = false;
  }
}
