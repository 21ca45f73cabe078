const pause = 10_000;

/** What a screen reader is told about levels: at most one sentence in ten seconds, however many changed. */
export class Announcer {
  text = $state('');
  readonly #say: (ids: readonly string[]) => string;
  #waiting = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(say: (ids: readonly string[]) => string) {
    this.#say = say;
  }

  changed(ids: readonly string[]): void {
    for (const id of ids) this.#waiting.add(id);
    if (this.#timer === undefined) this.#speak();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #speak(): void {
    this.#timer = undefined;
    if (this.#waiting.size === 0) return;
    this.text = this.#say([...this.#waiting]);
    this.#waiting = new Set();
    this.#timer = setTimeout(() => this.#speak(), pause);
  }
}
