import { untrack } from 'svelte';
import type { StaffScope } from '../account/session.svelte';
import { incidents } from '../incidents/incidents.svelte';
import { sentencesOf } from '../incidents/sentences';
import type { Incident } from '../incidents/wire';
import type { LiveCity } from '../live/live-city.svelte';
import type { Station } from '../live/wire';
import type { Context } from '../near/saying';
import { inOrder } from '../stations/order';
import { isForgotten } from '../stations/standing';
import { dutyWords } from '../words/duty';
import { incidentWords } from '../words/incidents';
import { language } from '../words/language.svelte';
import { onAlert } from './alerts.svelte';
import { Desk } from './desk.svelte';
import { type OpenSheet, readSheet, writeDesk } from './sheets/open';
import { isQuiet, sound } from './sound.svelte';
import { byNeed, waitingBy } from './stations';
import { type DeskStation, viewOf } from './view';

const resort = 30_000;

/** Everything the duty desk looks at: the stations of a scope, the one that is chosen, its incidents, the sheet that is open. */
export class DutyWatch {
  readonly live: LiveCity;
  chosen = $state<string | null>(null);
  desk = $state.raw<Desk | null>(null);
  sheet = $state.raw<OpenSheet | null>(readSheet(location.search));
  order = $state.raw<readonly string[]>([]);
  /** What a screen reader is told at once, and what it is told when it has time. */
  urgent = $state('');
  polite = $state('');

  timeZone = $derived.by(() => this.live.city?.timeZone ?? 'UTC');
  forgotten = $derived.by(() => isForgotten(this.live.connection));
  context: Context | null = $derived.by(() => {
    const { now } = this.live;
    return now === null ? null : { words: language.words, lang: language.current, timeZone: this.timeZone, now, forgotten: this.forgotten, name: (name) => language.name(name) };
  });
  quiet = $derived.by(() => this.live.now !== null && isQuiet(this.live.now, this.timeZone));
  waiting = $derived.by(() => waitingBy(incidents.open, this.live.now ?? 0));
  stations: readonly Station[] = $derived.by(() => inOrder(this.order, this.live.snapshot?.stations ?? new Map<string, Station>()));
  station: DeskStation | null = $derived.by(() => {
    const { desk } = this;
    return desk === null ? null : viewOf(this.live.snapshot?.stations.get(desk.id) ?? null, desk.detail);
  });

  readonly #moved = $derived.by(() => (this.chosen === null ? undefined : this.live.snapshot?.stations.get(this.chosen)));
  #ends: (() => void)[] = [];
  #unfollow: (() => void) | null = null;

  constructor(live: LiveCity) {
    this.live = live;
  }

  /** Begins to watch a scope; again with the same changes nothing. */
  begin(scope: StaffScope): void {
    if (this.#ends.length > 0) return;
    const part = scope.station === undefined ? { area: scope.code } : { station: scope.station };
    this.live.watch(part);
    const timer = setInterval(() => this.sort(), resort);
    this.#ends = [
      incidents.watch(scope, this.live),
      incidents.hear(({ station }) => station === this.desk?.id && this.desk.touch()),
      onAlert((incident) => this.#alert(incident)),
      () => clearInterval(timer),
      $effect.root(() => this.#effects()),
    ];
  }

  stop(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
    this.#unfollow?.();
    this.#unfollow = null;
    this.desk = null;
    this.chosen = null;
  }

  choose(id: string): void {
    if (this.chosen === id) return;
    this.chosen = id;
    this.#unfollow?.();
    this.desk = new Desk(id, () => this.live.now, () => this.timeZone);
    this.#unfollow = this.desk.follow();
    this.#address();
  }

  open(sheet: OpenSheet | null): void {
    this.sheet = sheet;
    this.#address();
  }

  sort(): void {
    const names = new Intl.Collator(language.current, { numeric: true });
    const stations = this.live.snapshot?.stations.values() ?? [];
    this.order = byNeed(stations, this.waiting, (a, b) => names.compare(language.name(a.name), language.name(b.name)));
  }

  /** An incident's station as the hub tells of it, for the names of its zones and kiosks. */
  placeOf(incident: Incident): Station | null {
    return this.live.snapshot?.stations.get(incident.station) ?? null;
  }

  #effects(): void {
    // The first snapshot and the first incidents decide what stands first; after that it moves calmly.
    $effect(() => {
      void [this.live.turned, incidents.loaded, (this.live.snapshot?.stations.size ?? 0) > 0];
      untrack(() => this.sort());
    });
    $effect(() => {
      const { order } = this;
      const known = this.live.snapshot?.stations;
      if (known === undefined || order.length === 0) return;
      untrack(() => {
        if (this.chosen !== null) return;
        const wanted = new URLSearchParams(location.search).get('station');
        const first = wanted !== null && known.has(wanted) ? wanted : order.find((id) => known.has(id));
        // Which is the most urgent is known once the incidents are.
        if (first !== undefined && (incidents.loaded || incidents.failed || wanted === first)) this.choose(first);
      });
    });
    let last: Station | undefined;
    $effect(() => {
      const moved = this.#moved;
      // The first look at a station asks for all of it anyway.
      if (moved !== undefined && last?.id === moved.id) untrack(() => this.desk?.touch());
      last = moved;
    });
    $effect(() => {
      const count = [...this.waiting.values()].reduce((sum, each) => sum + each.count, 0);
      const say = dutyWords();
      const title = this.station === null ? say.title : `${language.name(this.station.name)} · ${say.title}`;
      document.title = count > 0 ? say.badge(count, title) : title;
    });
  }

  #alert(incident: Incident): void {
    const { context } = this;
    if (context === null) return;
    sound.ring(context.now, this.timeZone);
    const text = dutyWords().jobs.raised(sentencesOf(incident, this.placeOf(incident), context, incidentWords()).what);
    if (incident.urgency === 'urgent') this.urgent = text;
    else this.polite = text;
    // What needs somebody now is not left at the end of the tabs for half a minute.
    this.sort();
  }

  #address(): void {
    history.replaceState(history.state, '', location.pathname + writeDesk(this.chosen, this.sheet));
  }
}
