import { expect, it } from 'vitest';
import { stretches, weeksOf } from './stretches';

const day = (date: string, zh: string, off = true) => ({ date, name: { zh }, off });

it('makes one stretch of days that follow each other', () => {
  const found = stretches([day('2026-10-01', '国庆节'), day('2026-10-03', '国庆节'), day('2026-10-02', '国庆节'), day('2026-10-10', '国庆节', false), day('2026-09-30', '中秋节')]);

  expect(found.map(({ from, to, off }) => `${from} ${to} ${off}`)).toEqual(['2026-09-30 2026-09-30 true', '2026-10-01 2026-10-03 true', '2026-10-10 2026-10-10 false']);
});

it('writes a month from Monday on', () => {
  expect(weeksOf(2026, 11)[0]).toEqual([0, 0, 0, 0, 0, 0, 1]);
  expect(weeksOf(2026, 11).at(-1)).toEqual([30, 0, 0, 0, 0, 0, 0]);
  expect(weeksOf(2024, 2).flat().filter((date) => date > 0)).toHaveLength(29);
});
