import { type Board, boards, type BoardStep, type Mark } from '../live/board';
import type { LiveCity } from '../live/live-city.svelte';

const small = 2000;
const [calm, calmer] = [100, 500];
/** How often the map of a large city is drawn anew at most: ten thousand marks are a lot of ink. */
const redrawn = 1000;

/**
 * The board of the city as pages see it. Messages are written into it as they come; a page is told at most some times a second, however
 * many there are.
 */
export class CityBoard {
  board = $state.raw<Board | null>(null);
  /** Moves when what is on the board has moved. */
  moved = $state(0);
  /** The same, at most once a second. */
  second = $state(0);
  #secondTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #live: LiveCity;
  #levels = new Set<(marks: readonly Mark[]) => void>();
  #changed = new Map<string, Mark>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #toldAt = Number.NEGATIVE_INFINITY;
  #drawnAt = Number.NEGATIVE_INFINITY;

  constructor(live: LiveCity) {
    this.#live = live;
  }

  watch(city: string): void {
    this.#live.watchAs({ area: city, detail: 'map' }, boards, (step) => this.#take(step));
  }

  /** Hears of marks that look otherwise than before, until the returned function is called. */
  hear(listener: (marks: readonly Mark[]) => void): () => void {
    this.#levels.add(listener);
    return () => this.#levels.delete(listener);
  }

  stop(): void {
    clearTimeout(this.#secondTimer);
    clearTimeout(this.#timer);
  }

  #take(step: BoardStep): void {
    for (const mark of step.levels) this.#changed.set(mark.id, mark);
    if (step.board !== this.board) {
      this.#changed.clear();
      this.board = step.board;
      this.#tell();
    } else this.#later();
  }

  #later(): void {
    const pause = (this.board?.marks.size ?? 0) < small ? calm : calmer;
    this.#timer ??= setTimeout(() => this.#tell(), Math.max(0, pause - (performance.now() - this.#toldAt)));
  }

  #tellAgain(told: number): void {
    this.#secondTimer = undefined;
    if (this.moved !== told) this.second++;
  }

  #tell(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#toldAt = performance.now();
    this.moved++;
    if (this.#secondTimer === undefined) {
      this.second++;
      const told = this.moved;
      this.#secondTimer = setTimeout(() => this.#tellAgain(told), 1000);
    }
    if (this.#changed.size === 0) return;
    const isLarge = (this.board?.marks.size ?? 0) >= small;
    if (isLarge && this.#toldAt - this.#drawnAt < redrawn) return this.#later();
    this.#drawnAt = this.#toldAt;
    const changed = [...this.#changed.values()];
    this.#changed.clear();
    for (const hear of this.#levels) hear(changed);
  }
}
