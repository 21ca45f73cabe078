import { HubConnectionBuilder, type HubConnection } from '@microsoft/signalr';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aStation } from '../testing/station';
import { watchScope } from './feed';
import { changed, replaced, type Snapshot } from './snapshot';
import type { Changed, Whole } from './wire';

/** A hub connection that answers when the test says so. */
class FakeHub {
  state = 'Disconnected';
  starts = 0;
  watches: { scope: unknown; answer: (whole: Whole) => void; refuse: () => void }[] = [];
  unreachable = false;
  readonly #handlers = new Map<string, (message: never) => void>();
  #closed = () => {};

  on(name: string, handler: (message: never) => void) {
    this.#handlers.set(name, handler);
  }
  onclose(handler: () => void) {
    this.#closed = handler;
  }
  async start() {
    this.starts++;
    if (this.unreachable) throw new Error('unreachable');
    this.state = 'Connected';
  }
  async stop() {
    if (this.state === 'Connected') this.cut();
  }
  invoke(_: string, scope: unknown) {
    return new Promise<Whole>((answer, refuse) => this.watches.push({ scope, answer, refuse: () => refuse(new Error('no')) }));
  }
  cut() {
    this.state = 'Disconnected';
    this.#closed();
  }
  send(name: 'changed', message: Changed): void;
  send(name: 'refresh', message: Whole): void;
  send(name: string, message: Changed | Whole) {
    this.#handlers.get(name)?.(message as never);
  }
}

let hub: FakeHub;
const whole = (version: number, people: number): Whole => ({ epoch: 'e', version, stations: [aStation({ id: 's', people })], areas: [] });
const change = (from: number, people: number): Changed => ({ epoch: 'e', from, version: from + 1, stations: [{ id: 's', people }], areas: [] });
const settle = () => vi.advanceTimersByTimeAsync(0);

let shown: (number | null | undefined)[];
let lost: number;
let watch: ReturnType<typeof watchScope>;

beforeEach(async () => {
  vi.useFakeTimers();
  hub = new FakeHub();
  vi.spyOn(HubConnectionBuilder.prototype, 'build').mockReturnValue(hub as unknown as HubConnection);
  shown = [];
  lost = 0;
  const onSnapshot = (snapshot: Snapshot) => shown.push(snapshot.stations.get('s')?.people);
  watch = watchScope({ area: '3417' }, { replaced, changed }, { onSnapshot, onHeard: () => {}, onConnected: () => {}, onLost: () => lost++ });
  await settle();
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

const answer = async (message: Whole) => {
  hub.watches.at(-1)?.answer(message);
  await settle();
};

it('shows the snapshot, then each change', async () => {
  await answer(whole(1, 5));

  hub.send('changed', change(1, 6));
  hub.send('changed', change(2, 7));

  expect(shown).toEqual([5, 6, 7]);
});

it('keeps a change that overtakes the answer of Watch, and passes over one the answer already holds', async () => {
  hub.send('changed', change(1, 9));
  hub.send('changed', change(2, 6));

  await answer(whole(2, 5));

  expect(shown).toEqual([5, 6]);
});

it('asks for a new snapshot after a gap, once', async () => {
  await answer(whole(1, 5));

  hub.send('changed', change(4, 8));
  hub.send('changed', change(5, 9));
  expect(hub.watches).toHaveLength(2);
  await answer(whole(6, 9));

  expect(shown).toEqual([5, 9]);
});

it('is replaced by a refresh', async () => {
  await answer(whole(1, 5));

  hub.send('refresh', whole(4, 3));
  hub.send('changed', change(4, 4));

  expect(shown).toEqual([5, 3, 4]);
});

it('passes over a refresh that overtakes the answer of Watch', async () => {
  hub.send('refresh', whole(4, 3));
  expect(shown).toEqual([]);

  await answer(whole(4, 5));

  expect(shown).toEqual([5]);
});

it('comes back by itself, as often as it takes, and watches again', async () => {
  await answer(whole(1, 5));
  hub.unreachable = true;

  hub.cut();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(lost).toBeGreaterThan(3);
  hub.unreachable = false;
  await vi.advanceTimersByTimeAsync(15_000);
  await answer({ ...whole(1, 8), epoch: 'e2' });

  expect(shown).toEqual([5, 8]);
});

it('begins again when Watch is refused', async () => {
  hub.watches.at(-1)?.refuse();
  await vi.advanceTimersByTimeAsync(1000);

  expect(hub.starts).toBe(2);
});

it('turns to another part of the city', async () => {
  await answer(whole(3, 5));

  watch.turn({ station: 's' });
  hub.send('changed', change(3, 6));
  await answer(whole(4, 6));

  expect(hub.watches.map(({ scope }) => scope)).toEqual([{ area: '3417' }, { station: 's' }]);
  expect(shown).toEqual([5, 6]);
});

it('shows only the last of the parts it was turned to', async () => {
  watch.turn({ station: 's' });
  await answer(whole(1, 5));
  expect(shown).toEqual([]);

  await answer(whole(1, 6));

  expect(hub.watches.at(-1)?.scope).toEqual({ station: 's' });
  expect(shown).toEqual([6]);
});

it('stays away once it is stopped', async () => {
  watch.stop();
  await vi.advanceTimersByTimeAsync(60_000);

  expect(hub.starts).toBe(1);
});
