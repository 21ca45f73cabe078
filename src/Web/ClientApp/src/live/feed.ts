import { type HubConnection, HubConnectionBuilder, HubConnectionState, LogLevel } from '@microsoft/signalr';
import { backoff } from './backoff';
import type { Incident } from '../incidents/wire';
import type { Changed, Whole } from './wire';

const asleep = 60_000;

/** How messages become what is shown; a message that moves nothing gives the same again. */
export type Folding<S> = { readonly replaced: (current: S | null, whole: Whole) => S | 'gap'; readonly changed: (current: S, change: Changed) => S | 'gap' };

export type FeedListener<S> = {
  /** A newer snapshot; called for every message that moved it. */
  readonly onSnapshot: (snapshot: S) => void;
  /** Any word from the server, also one that moved nothing. */
  readonly onHeard: () => void;
  readonly onConnected: () => void;
  /** What only staff are told. */
  readonly onIncident?: (incident: Incident) => void;
  /** The snapshot is the first of another scope. */
  readonly onTurned?: () => void;
  readonly onLost: () => void;
};

/** The part of the city that is watched. */
export type Scope = { readonly area: string; readonly detail?: 'map' } | { readonly station: string } | { readonly bbox: readonly [west: number, south: number, east: number, north: number] };

/** A watch that goes on until it is stopped; it may turn to another part of the city, or try to connect now rather than when it is due. */
export type Watch = { readonly turn: (scope: Scope) => void; readonly again: () => void; readonly stop: () => void };

/** Watches a part of the city; reconnects for ever. */
export function watchScope<S>(scope: Scope, folding: Folding<S>, listener: FeedListener<S>): Watch {
  const hub = new HubConnectionBuilder().withUrl('/hubs/live').configureLogging(LogLevel.None).build();
  const feed = new Feed(hub, scope, folding, listener);
  feed.start();
  return { turn: (next) => feed.turn(next), again: () => feed.connectNow(), stop: () => feed.stop() };
}

class Feed<S> {
  readonly #hub: HubConnection;
  #scope: Scope;
  readonly #folding: Folding<S>;
  readonly #listener: FeedListener<S>;
  readonly #ended = new AbortController();
  #snapshot: S | null = null;
  #shownScope: Scope | null = null;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #watching = false;
  // Changes may overtake the answer of Watch; they are kept and judged by their version once it is here.
  #early: Changed[] = [];
  #hiddenSince: number | null = null;

  constructor(hub: HubConnection, scope: Scope, folding: Folding<S>, listener: FeedListener<S>) {
    this.#hub = hub;
    this.#scope = scope;
    this.#folding = folding;
    this.#listener = listener;
  }

  start(): void {
    this.#hub.on('changed', (change: Changed) => this.#take(change));
    this.#hub.on('refresh', (whole: Whole) => this.#refresh(whole));
    this.#hub.on('incident', (incident: Incident) => this.#listener.onIncident?.(incident));
    this.#hub.onclose(() => this.#lost());
    const { signal } = this.#ended;
    document.addEventListener('visibilitychange', () => this.#visibility(), { signal });
    window.addEventListener('online', () => this.connectNow(), { signal });
    window.addEventListener('offline', () => void this.#hub.stop(), { signal });
    void this.#connect();
  }

  stop(): void {
    this.#ended.abort();
    clearTimeout(this.#retry);
    void this.#hub.stop();
  }

  turn(scope: Scope): void {
    this.#scope = scope;
    // Otherwise the next connection, or the answer that is under way, looks at it.
    if (this.#hub.state === HubConnectionState.Connected) void this.#watch();
  }

  async #connect(): Promise<void> {
    if (this.#ended.signal.aborted || this.#hub.state !== HubConnectionState.Disconnected) return;
    try {
      await this.#hub.start();
    } catch {
      this.#lost();
      return;
    }
    await this.#watch();
  }

  async #watch(): Promise<void> {
    if (this.#watching) return;
    this.#watching = true;
    this.#early = [];
    const scope = this.#scope;
    try {
      const whole = await this.#hub.invoke<Whole>('Watch', scope);
      this.#watching = false;
      if (scope !== this.#scope) return await this.#watch();
      this.#attempt = 0;
      this.#listener.onConnected();
      this.#replace(whole);
      if (this.#shownScope !== scope) this.#listener.onTurned?.();
      this.#shownScope = scope;
      for (const change of this.#early) this.#take(change);
    } catch {
      // A refused Watch on a living connection would leave a screen that looks live and is not: begin again.
      this.#watching = false;
      void this.#hub.stop();
    }
  }

  #take(change: Changed): void {
    this.#listener.onHeard();
    if (this.#watching || this.#snapshot === null) {
      this.#early.push(change);
      return;
    }
    const next = this.#folding.changed(this.#snapshot, change);
    if (next === 'gap') void this.#watch();
    else this.#show(next);
  }

  // What comes before the answer of Watch is of another scope, or in the answer.
  #refresh(whole: Whole): void {
    if (this.#watching) this.#listener.onHeard();
    else this.#replace(whole);
  }

  #replace(whole: Whole): void {
    this.#listener.onHeard();
    const next = this.#folding.replaced(this.#snapshot, whole);
    if (next === 'gap') void this.#watch();
    else this.#show(next);
  }

  #show(next: S): void {
    if (next === this.#snapshot) return;
    this.#snapshot = next;
    this.#listener.onSnapshot(next);
  }

  #lost(): void {
    this.#watching = false;
    if (this.#ended.signal.aborted) return;
    this.#listener.onLost();
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.#connect(), backoff(this.#attempt++));
  }

  connectNow(): void {
    clearTimeout(this.#retry);
    this.#attempt = 0;
    void this.#connect();
  }

  // A sleeping tab is not told that its connection is dead, nor what it missed; the wall clock is all that went on.
  #visibility(): void {
    if (document.visibilityState === 'hidden') {
      this.#hiddenSince = Date.now();
      return;
    }
    const slept = this.#hiddenSince !== null && Date.now() - this.#hiddenSince > asleep;
    this.#hiddenSince = null;
    if (this.#hub.state === HubConnectionState.Connected) {
      if (slept) void this.#watch();
    } else this.connectNow();
  }
}
