import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BoardStep, Mark } from '../live/board';
import type { LiveCity } from '../live/live-city.svelte';
import { boards } from '../live/board';
import { aMark } from '../testing/mark';
import { aSummary } from '../testing/station';
import { CityBoard } from './city-board.svelte';

const whole = (version: number, marks: readonly Mark[]) => ({ epoch: 'e', version, stations: marks, areas: [{ code: '3417', name: { zh: '池州市' }, parent: null, summary: aSummary() }] });
const change = (from: number, mark: Partial<Mark>) => ({ epoch: 'e', from, version: from + 1, stations: [aMark(mark)], areas: [{ code: '3417', summary: aSummary({ people: from }) }] });

let board: CityBoard;
let step: BoardStep | null;
let take: (step: BoardStep) => void;
const live = { watchAs: (_: unknown, __: unknown, show: typeof take) => (take = show) } as unknown as LiveCity;
const send = (message: unknown, how: 'replaced' | 'changed' = 'changed') => {
  const next = how === 'replaced' ? boards.replaced(step, message as never) : boards.changed(step as BoardStep, message as never);
  if (next === 'gap') return next;
  step = next;
  take(next);
  return next;
};

beforeEach(() => {
  vi.useFakeTimers();
  step = null;
  board = new CityBoard(live);
  board.watch('3417');
  send(whole(1, [aMark({ area: '3417' })]), 'replaced');
});
afterEach(() => {
  board.stop();
  vi.useRealTimers();
});

it('is written into in place, and says so at most ten times a second', () => {
  const first = board.board;
  const told = board.moved;

  for (let i = 1; i <= 20; i++) send(change(i, { people: i }));
  vi.advanceTimersByTime(100);

  expect(board.board).toBe(first);
  expect(board.board?.marks.get('cz-0001')?.people).toBe(20);
  expect(board.board?.root.summary.people).toBe(20);
  expect(board.moved).toBe(told + 1);
});

it('tells once of a mark that looks otherwise, and not of one that only counts', () => {
  const heard = vi.fn();
  board.hear(heard);

  send(change(1, { people: 6 }));
  vi.advanceTimersByTime(200);
  expect(heard).not.toHaveBeenCalled();

  send(change(2, { level: 'full' }));
  send(change(3, { level: 'full', people: 21 }));
  vi.advanceTimersByTime(200);
  expect(heard).toHaveBeenCalledTimes(1);
});

it('says the last that moved a second later, if nothing follows', () => {
  send(change(1, {}));
  const second = board.second;
  send(change(2, {}));

  vi.advanceTimersByTime(1000);

  expect(board.second).toBe(second + 1);
});

it('is another board when a station was added, and takes a gap for a gap', () => {
  const first = board.board;

  expect(send(change(7, {}))).toBe('gap');
  expect(send(change(1, { id: 'new' }))).toBe('gap');
  send(whole(8, [aMark({ area: '3417' }), aMark({ id: 'new', area: '3417' })]), 'replaced');

  expect(board.board).not.toBe(first);
  expect(board.board?.root.marks).toHaveLength(2);
});

it('keeps its board when it is told everything again', () => {
  const first = board.board;

  send(whole(9, [aMark({ area: '3417', people: 9 })]), 'replaced');

  expect(board.board).toBe(first);
  expect(board.board?.marks.get('cz-0001')?.people).toBe(9);
});

it('is told again how stations stand in parts, and what is left out is nothing', () => {
  const first = board.board;
  const part = (epoch: string, people: number) => ({ part: true, epoch, version: 1, stations: [{ id: 'cz-0001', open: 'closed', level: 'full', freshness: 'live', people }], areas: [] });

  send(part('e', 30), 'replaced');

  expect(board.board).toBe(first);
  expect(board.board?.marks.get('cz-0001')).toEqual(aMark({ area: '3417', open: 'closed', level: 'full', people: 30, capacity: null, visits: null, asOf: null }));
  expect(send(part('after a restart', 31), 'replaced')).toBe('gap');
});

it('knows nothing of what the first message leaves out', () => {
  const { id, kind, name, area, lat, lon, open, level, freshness } = aMark({ area: '3417', id: 'bare' });

  send({ ...whole(8, []), stations: [{ id, kind, name, area, lat, lon, open, level, freshness }] }, 'replaced');

  expect(board.board?.marks.get('bare')).toEqual(aMark({ area: '3417', id: 'bare', people: null, capacity: null, visits: null, asOf: null }));
});
