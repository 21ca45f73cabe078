import { type Board, boards, type BoardStep, type Mark } from '../live/board';
import type { LiveCity } from '../live/live-city.svelte';

const small = 2000;
const [calm, calmer] = [100, 400];

/**
 * The board of the city as pages see it. Messages are written into it as they come; a page is told at most some times a second, however
 * many there are.
 */
export class CityBoard {
  board = $state.raw<Board | null>(null);
  /** Moves when what is on the board has moved. */
  moved = $state(0);
  readonly #live: LiveCity;
  #levels = new Set<(marks: readonly Mark[]) => void>();
  #changed = new Map<string, Mark>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #toldAt = Number.NEGATIVE_INFINITY;

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
    clearTimeout(this.#timer);
  }

  #take(step: BoardStep): void {
    for (const mark of step.levels) this.#changed.set(mark.id, mark);
    if (step.board !== this.board) {
      this.#changed.clear();
      this.board = step.board;
      this.#tell();
    } else if (this.#timer === undefined) {
      const pause = step.board.marks.size < small ? calm : calmer;
      this.#timer = setTimeout(() => this.#tell(), Math.max(0, pause - (performance.now() - this.#toldAt)));
    }
  }

  #tell(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#toldAt = performance.now();
    this.moved++;
    if (this.#changed.size === 0) return;
    const changed = [...this.#changed.values()];
    this.#changed.clear();
    for (const hear of this.#levels) hear(changed);
  }
}
