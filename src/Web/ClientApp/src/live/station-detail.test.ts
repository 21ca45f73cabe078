import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aStation } from '../testing/station';
import type { LiveCity } from './live-city.svelte';
import { LiveStation } from './station-detail.svelte';

// Every question waits until it is answered by hand.
let questions: ((body: unknown) => void)[];
const station = (people: number) => ({ ...aStation({ people }), hours: null, zones: [] });
const settle = () => vi.advanceTimersByTimeAsync(0);
const city = { snapshot: { stations: new Map([['cz-0001', aStation()]]) } } as unknown as LiveCity;

beforeEach(() => {
  vi.useFakeTimers();
  questions = [];
  vi.stubGlobal('fetch', () => new Promise<Response>((answer) => questions.push((body) => answer(new Response(JSON.stringify(body), { status: body === null ? 404 : 200 })))));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('shows the answer to the newest question, whichever comes last', async () => {
  const live = new LiveStation('cz-0001', city);
  void live.ask();
  void live.ask();

  questions[1]?.(station(9));
  await settle();
  questions[0]?.(station(4));
  await settle();

  expect(live.detail?.people).toBe(9);
});

it('asks once a minute, however often the reader came back meanwhile', async () => {
  const live = new LiveStation('cz-0001', city);
  for (let i = 0; i < 3; i++) void live.ask();
  for (const answer of questions) answer(station(4));
  await settle();

  await vi.advanceTimersByTimeAsync(60_000);

  expect(questions).toHaveLength(4);
});

it('is there again after it was missing', async () => {
  const live = new LiveStation('cz-0001', city);
  void live.ask();
  questions[0]?.(null);
  await settle();
  expect(live.missing).toBe(true);

  void live.ask();
  questions[1]?.(station(4));
  await settle();

  expect(live.missing).toBe(false);
});
