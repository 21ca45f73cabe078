import { Refused } from '../account/api';

/** Something asked of the server: not there yet, there, or refused. A later answer never gives way to an earlier one. */
export class Loaded<T> {
  value = $state.raw<T | null>(null);
  failed = $state.raw<Refused | null>(null);
  readonly #ask: () => Promise<T>;
  #turn = 0;

  constructor(ask: () => Promise<T>) {
    this.#ask = ask;
  }

  async load(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const value = await this.#ask();
      if (turn !== this.#turn) return;
      this.value = value;
      this.failed = null;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (turn === this.#turn) this.failed = error;
    }
  }
}
