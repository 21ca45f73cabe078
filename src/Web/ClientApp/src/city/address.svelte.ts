import { router } from '../shell/router.svelte';
import { type Measure, measures } from './measures';

/** What the address of the page says: which area, shaded by what, and whether it hangs on a wall. */
export class Address {
  area = $state<string | null>(null);
  measure = $state<Measure>('load');
  wall = $state(false);

  constructor() {
    this.#read();
  }

  /** Follows the back button; the returned function ends it. */
  follow(): () => void {
    const read = () => this.#read();
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }

  to(area: string | null, wall = false): string {
    const query = new URLSearchParams();
    if (area !== null) query.set('area', area);
    if (this.measure !== 'load') query.set('by', this.measure);
    if (wall) query.set('tv', '1');
    const text = query.toString();
    return text === '' ? '/city' : `/city?${text}`;
  }

  go(area: string | null, wall = false): void {
    router.go(this.to(area, wall));
    this.#read();
  }

  /** Another shade is the same place: the back button does not step through shades. */
  shade(measure: Measure): void {
    this.measure = measure;
    history.replaceState(history.state, '', this.to(this.area, this.wall));
  }

  #read(): void {
    const query = new URLSearchParams(location.search);
    const by = query.get('by') as Measure | null;
    this.area = query.get('area');
    this.measure = by !== null && measures.includes(by) ? by : 'load';
    this.wall = query.get('tv') === '1';
  }
}
