import { expect, it } from 'vitest';
import { busiest, type DayHours, heatOf, hourNames, usualUntil } from './hours';

const day = (visits: (number | null)[]): DayHours => ({ day: '2026-11-20', kind: 'workday', visits, mean: visits });

it('begins a day at four in the morning', () => {
  expect([hourNames[0], hourNames[4], hourNames[23]]).toEqual(['04', '08', '03']);
});

it('finds the busiest hour, and none where nobody came', () => {
  const quiet = day([0, 3, null]);
  const busy = day([1, 2, 9]);

  expect(busiest([quiet, busy], 'visits')).toEqual({ day: busy, hour: 2, value: 9 });
  expect(busiest([day([0, null])], 'visits')).toBeNull();
});

it.each([
  [null, null],
  [0, 0],
  [1, 1],
  [50, 2],
  [100, 4],
])('shades %j of 100 as %j', (value, shade) => {
  expect(heatOf(value, 100)).toBe(shade);
});

it('adds up the usual day until now, and says nothing where a part of it is unknown', () => {
  const usual = { kind: 'workday' as const, days: 5, visits: [10, 20, 40, null], mean: [] };

  expect(usualUntil(usual, 2, 0.5)).toBe(50);
  expect(usualUntil(usual, 3, 0.5)).toBeNull();
});
