import { setInterval } from 'node:timers/promises';
import type { Hub } from '../hub/hub';

type Sensor = { readonly id: string; readonly type: string; readonly invert?: boolean };
export type Station = { readonly id: string; readonly capacity?: number; readonly sensors: readonly Sensor[] };
type Door = { readonly id: string; readonly room: number; readonly invert: boolean; in: number; out: number };

const most = 1000;

/** All doors of a city: people come and go at as many of them each second as asked. */
export class Traffic {
  readonly #hub: Hub;
  readonly #doors: Door[];
  readonly #ended = new AbortController();
  #running: Promise<void> | undefined;

  constructor(hub: Hub, stations: readonly Station[]) {
    this.#hub = hub;
    this.#doors = stations.flatMap(({ id, capacity, sensors }) =>
      sensors.filter(({ type }) => type === 'line').map((door) => ({ id: `${id}/${door.id}`, room: capacity ?? 20, invert: door.invert === true, in: 0, out: 0 })),
    );
  }

  /** Every door says what it has counted so far, and then that some are inside. */
  async open(): Promise<void> {
    await this.#tellAll();
    for (const door of this.#doors) door.in += Math.floor(Math.random() ** 2 * door.room * 0.9);
    await this.#tellAll();
  }

  run(perSecond: number): void {
    this.#running = this.#go(Math.max(1, Math.round(perSecond / 5)));
  }

  async stop(): Promise<void> {
    this.#ended.abort();
    await this.#running;
  }

  async #go(each: number): Promise<void> {
    for await (const _ of setInterval(200)) {
      if (this.#ended.signal.aborted) return;
      const moved = new Set<Door>();
      while (moved.size < each) moved.add(this.#doors[Math.floor(Math.random() * this.#doors.length)] as Door);
      for (const door of moved) {
        const many = Math.ceil(Math.random() * 3);
        if (Math.random() < 0.52) door.in += many;
        else door.out += Math.min(many, door.in - door.out);
      }
      await this.#tell([...moved]);
    }
  }

  async #tellAll(): Promise<void> {
    for (let i = 0; i < this.#doors.length; i += most) await this.#tell(this.#doors.slice(i, i + most));
  }

  // A sensor that was mounted the wrong way round counts the other way round.
  async #tell(doors: readonly Door[]): Promise<void> {
    await this.#hub.post(doors.map(({ id, invert, in: came, out: went }) => ({ sensor: id, in: invert ? went : came, out: invert ? came : went })));
  }
}
