import { expect, it } from 'vitest';
import { aMark } from '../../testing/mark';
import { pagesOf, partOf, promisesOf, turnOf, type WallPage } from './pages';

const promised = (promise: 'kept' | 'broken' | 'unproven', promisedTo = '2026-11-20T20:30:00+08:00') => aMark({ extended: true, promise, promisedTo });

it.each<[string, ReturnType<typeof aMark>[], WallPage[]]>([
  ['a city with everything', [promised('kept'), aMark({ kiosks: 2 })], ['day', 'extended', 'crowded', 'kiosks', 'visits']],
  ['after the evening', [aMark({ extended: true, promise: null })], ['day', 'crowded', 'visits']],
  ['where only levels are told', [aMark({ visits: null })], ['day', 'crowded']],
])('%s is asked %j', (_, marks, pages) => {
  expect(pagesOf(marks)).toEqual(pages);
});

it('counts promises as kept, broken and unproven, until when most of them run', () => {
  const marks = [promised('kept'), promised('kept'), promised('broken'), promised('unproven', '2026-11-20T21:00:00+08:00'), aMark()];

  expect(promisesOf(marks)).toEqual({ all: 4, kept: 2, broken: 1, unproven: 1, until: '2026-11-20T20:30:00+08:00' });
});

it('turns every twenty seconds, a long list every ten, and begins again', () => {
  const pages: WallPage[] = ['day', 'extended', 'visits'];

  expect([0, 19_999, 20_000, 59_999, 60_000].map((elapsed) => turnOf(pages, elapsed).page)).toEqual(['day', 'day', 'extended', 'visits', 'day']);
  expect([0, 10_000, 20_000].map((elapsed) => turnOf(pages, elapsed).part)).toEqual([0, 1, 0]);
});

it('cuts a list into parts', () => {
  const list = Array.from({ length: 8 }, (_, i) => i);

  expect(partOf(list, 6, 1)).toEqual({ items: [6, 7], part: 1, parts: 2 });
  expect(partOf(list, 6, 2).part).toBe(0);
  expect(partOf([], 6, 1)).toEqual({ items: [], part: 0, parts: 1 });
});
