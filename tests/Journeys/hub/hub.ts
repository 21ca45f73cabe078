import type { ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import type { Start } from './imported';
import { serve, tell } from './program';

export type Role = 'duty' | 'manager' | 'admin';

/** Every user of a journey has this one. */
export const password = 'journey-through-the-city';

/** A hub with a data directory of its own and a city in it; it can be killed and started again. */
export class Hub {
  #child: ChildProcess | null = null;
  readonly #entered = new Map<string, number>();

  private constructor(
    readonly data: string,
    readonly key: string,
    public url: string,
  ) {}

  static async start({ data, key }: Start): Promise<Hub> {
    const hub = new Hub(data, key, 'http://127.0.0.1:0');
    await hub.serve();
    return hub;
  }

  /** The page of the whole city. */
  get city(): string {
    return `${this.url}/city`;
  }

  /** The page of the street in which all stations of the small city lie. */
  get street(): string {
    return `${this.url}/city?area=341702003`;
  }

  /** Starts it, at the address it had before if it was killed. */
  async serve(): Promise<void> {
    const { child, url } = await serve('--data', this.data, '--urls', this.url, '--no-demo');
    this.#child = child;
    this.url = url;
  }

  /** Adds somebody who signs in. */
  async user(name: string, role: Role, scope: string): Promise<void> {
    await tell(`${password}\n`, 'user', 'add', name, '--role', role, '--scope', scope, '--password-stdin', '--data', this.data);
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.data, { recursive: true, force: true });
  }

  /** The door of a station says that so many came in, after the reading that sets its base. */
  async enter(station: string, people: number): Promise<void> {
    const before = this.#entered.get(station);
    if (before === undefined) await this.#post(station, 0);
    const total = (before ?? 0) + people;
    this.#entered.set(station, total);
    await this.#post(station, total);
  }

  /** A device says something, whatever it is, and it is taken in. */
  async tell(reading: object): Promise<void> {
    const receipt = await this.post(reading);
    if (receipt.accepted !== 1) throw new Error(`The reading was not accepted: ${JSON.stringify(receipt)}`);
  }

  /** A device says something, or several things, that may be taken in or not. */
  async post(reading: object): Promise<{ accepted?: number; quarantined?: number }> {
    const response = await fetch(`${this.url}/api/v1/readings`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.key}`, 'content-type': 'application/json' },
      body: JSON.stringify(reading),
    });
    const receipt = (await response.json()) as { accepted?: number; quarantined?: number };
    if (response.status !== 200) throw new Error(`The reading was refused: ${response.status} ${JSON.stringify(receipt)}`);
    return receipt;
  }

  async #post(station: string, total: number): Promise<void> {
    await this.tell({ sensor: `${station}/door`, in: total, out: 0 });
  }
}
