import { describe, expect, it } from 'vitest';
import type { Today, Usual } from '../../live/wire';
import { curveOf, frame, half } from './curve';

const start = Date.parse('2026-11-20T08:00:00+08:00');
const at = (slot: number) => new Date(start + slot * half).toISOString();
const today = (...people: (number | null)[]): Today => ({ day: '2026-11-20', kind: 'workday', steps: people.map((count, i) => ({ from: at(i), people: count })) });
const usual = (...medians: number[]): Usual => ({ kind: 'workday', days: 5, steps: medians.map((median, i) => ({ from: at(i), low: median - 1, median, high: median + 1 })) });
const now = start + 6 * half;

describe('a curve', () => {
  it('is one step line while every half hour is known', () => {
    const curve = curveOf(today(1, 2, 3, 4, 5, 6), null, 20, now);

    expect(curve?.today).toHaveLength(1);
    expect(curve?.gaps).toEqual([]);
    expect(curve?.today[0]).toMatch(/^M[\d.]+ [\d.]+H(?:[\d.]+V[\d.]+H){5}[\d.]+$/);
  });

  it('is never drawn across a gap, and names it', () => {
    const curve = curveOf(today(1, 2, null, null, 5, 6), null, 20, now);

    expect(curve?.today).toHaveLength(2);
    expect(curve?.gaps).toEqual([{ from: start + 2 * half, to: start + 4 * half }]);
  });

  it('does not call the running half hour a gap', () => {
    expect(curveOf(today(1, 2, 3), null, 20, start + 3.4 * half)?.gaps).toEqual([]);
  });

  it('ends now', () => {
    const curve = curveOf(today(1, 2, 3, 4), null, 20, start + 3.5 * half);

    expect(curve?.today[0]?.endsWith(`H${curve.x(start + 3.5 * half)}`)).toBe(true);
  });

  it('has the band and the median of the usual day', () => {
    const curve = curveOf(today(1), usual(2, 4, 6), 20, now);

    expect(curve?.band).toMatch(/Z$/);
    expect(curve?.median).toMatch(/^M/);
    expect(curveOf(today(1), null, 20, now)).toMatchObject({ band: null, median: null });
  });

  it.each([
    [20, 12, true],
    [400, 12, false],
    [null, 12, false],
  ])('draws a capacity of %s for %i people: %s', (capacity, people, drawn) => {
    const curve = curveOf(today(people), null, capacity, now);

    expect(curve?.capacityY !== null).toBe(drawn);
    if (curve?.capacityY != null) expect(curve.capacityY).toBeGreaterThanOrEqual(frame.top);
  });

  it('stays in its frame', () => {
    const curve = curveOf(today(0, 25, 3), usual(2, 30, 6), 20, now);

    for (const people of [0, 25, 31]) {
      expect(curve?.y(people)).toBeGreaterThanOrEqual(frame.top);
      expect(curve?.y(people)).toBeLessThanOrEqual(frame.bottom);
    }
    expect(curve?.x(now)).toBeLessThanOrEqual(frame.right);
  });

  it('is nothing when nothing is known', () => {
    expect(curveOf(null, null, 20, now)).toBeNull();
    expect(curveOf(today(null, null), null, 20, now)).toBeNull();
  });
});
