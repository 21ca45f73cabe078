import type { LiveCity } from '../live/live-city.svelte';
import type { Arrival, Station } from '../live/wire';
import { whereabouts } from '../place/place.svelte';
import { isForgotten } from '../stations/standing';
import { Arrivals } from './arrivals.svelte';
import { boxAround } from './distance';
import { type FilterName, rememberedFilters, rememberFilters, without } from './filters';
import { type Found, type Sorted, sorted, within } from './finding';
import { proofOf } from './proof';

/** How far the list may look, in metres; the box that is watched holds the next step too, to say what is there. */
export const radii: readonly number[] = [2000, 5000, 20_000];

/** The riders' list: what is around the place, sorted when the reader acts or calmly from time to time, never by itself. */
export class Finder {
  filters = $state.raw<ReadonlySet<FilterName>>(rememberedFilters());
  radius = $state(radii[0] ?? 2000);
  #sorted = $state.raw<Sorted>({ hero: null, ids: [] });

  readonly live: LiveCity;
  readonly arrivals = new Arrivals();
  readonly forgotten = $derived.by(() => isForgotten(this.live.connection));
  readonly #around: ReadonlyMap<string, Found> = $derived.by(() => {
    const { place } = whereabouts;
    if (place === null || this.live.snapshot === null) return new Map();
    return new Map(within(this.live.snapshot.stations.values(), place, Infinity).map((found) => [found.station.id, found]));
  });
  /** The list, with what is known of each now. */
  readonly found: readonly Found[] = $derived(this.#sorted.ids.flatMap((id) => this.#around.get(id) ?? []));
  readonly hero: Found | null = $derived(this.#sorted.hero === null ? null : (this.#around.get(this.#sorted.hero) ?? null));
  /** The nearest of all, whatever the filters: its road names the place. */
  readonly nearest: Found | undefined = $derived([...this.#around.values()].reduce<Found | undefined>((best, found) => (best === undefined || found.metres < best.metres ? found : best), undefined));
  readonly openCount: number = $derived(this.found.filter(({ station }) => proofOf(station, this.forgotten) === 'open').length);

  constructor(live: LiveCity) {
    this.live = live;
  }

  /** Watches the neighbourhood of the place. */
  watch(): void {
    const { place } = whereabouts;
    if (place !== null) this.live.watch({ bbox: boxAround(place, radii[radii.indexOf(this.radius) + 1] ?? this.radius) });
  }

  sort(): void {
    this.#sorted = sorted(this.#in(this.radius), this.filters, this.arrivals.known, this.forgotten);
  }

  toggle(filter: FilterName): void {
    const next = new Set(this.filters);
    if (!next.delete(filter)) next.add(filter);
    this.filters = next;
    rememberFilters(next);
  }

  /** What would be found without one of the filters. */
  lessFilters(): readonly { readonly filter: FilterName; readonly count: number }[] {
    return without(this.#in(this.radius).map(({ station }) => station), this.filters);
  }

  /** The next radius, and how many more it would find. */
  wider(): { readonly metres: number; readonly count: number } | null {
    const metres = radii[radii.indexOf(this.radius) + 1];
    if (metres === undefined) return null;
    const all = sorted(this.#in(metres), this.filters, this.arrivals.known, this.forgotten).ids.length;
    return { metres, count: all };
  }

  arrival(station: Station): Arrival | undefined {
    return this.arrivals.known.get(station.id);
  }

  #in(metres: number): readonly Found[] {
    return [...this.#around.values()].filter((found) => found.metres <= metres);
  }
}
