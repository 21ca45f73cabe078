import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { session } from '../account/session.svelte';
import { answering, problem } from '../testing/answers';
import { aStation } from '../testing/station';
import { Desk } from './desk.svelte';
import type { DutyBook } from './wire';

const book = (by: string | null) => ({ checkedIn: by === null ? null : { by, at: '2026-11-21T14:30:00+08:00' }, handOver: null, rota: { now: null, next: null }, log: [] }) as unknown as DutyBook;
const settle = () => vi.advanceTimersByTimeAsync(0);

let desk: Desk;
beforeEach(() => {
  vi.useFakeTimers();
  session.me = { name: 'li', role: 'duty', scope: { station: 'cz-1' }, csrf: 't' };
  desk = new Desk('cz-1', () => null, () => 'Asia/Shanghai');
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('keeps the answer of an act against an answer that was asked for before it', async () => {
  answering(({ path }) => ({ body: path.endsWith('/duty') ? book(null) : aStation() }));
  const asking = desk.ask();

  desk.take(book('li'));
  await asking;

  expect(desk.book?.checkedIn?.by).toBe('li');
});

it('has asked after the act by the time it says that it has asked', async () => {
  let people = 3;
  answering(({ path }) => ({ body: path.endsWith('/duty') ? book(null) : aStation({ people }) }));
  void desk.ask();

  people = 8;
  await desk.ask();

  expect(desk.detail?.people).toBe(8);
});

it('is no longer missing once it is found again', async () => {
  answering(() => problem(404, 'no-such-station'));
  await desk.ask();
  expect(desk.missing).toBe(true);

  answering(({ path }) => ({ body: path.endsWith('/duty') ? book(null) : aStation() }));
  await desk.ask();

  expect(desk.missing).toBe(false);
});

it('asks no more when it has ended', async () => {
  const asked = answering(({ path }) => ({ body: path.endsWith('/duty') ? book(null) : aStation() }));
  const end = desk.follow();
  await settle();

  end();
  await vi.advanceTimersByTimeAsync(120_000);

  expect(asked).toHaveLength(2);
});
