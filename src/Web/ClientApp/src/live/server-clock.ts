/**
 * What time it is at the server, in ms since 1970, or null before it said so. The server may follow a recorded clock years
 * in the past, so ages are never measured against the clock of this device.
 */
export class ServerClock {
  #server: number | null = null;
  #heard = 0;
  readonly #elapsed: () => number;

  constructor(elapsed: () => number = () => performance.now()) {
    this.#elapsed = elapsed;
  }

  heard(asOf: string | null | undefined): void {
    const at = asOf == null ? Number.NaN : Date.parse(asOf);
    if (Number.isNaN(at)) return;
    this.#server = at;
    this.#heard = this.#elapsed();
  }

  now(): number | null {
    return this.#server === null ? null : this.#server + (this.#elapsed() - this.#heard);
  }
}
