import { expect, it } from 'vitest';
import { labelSpot, type Spot } from './label-spot';

const square = [[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]];

it('is in the middle of an area without marks', () => {
  const [lon, lat] = labelSpot([square], [], [9, 9]);

  expect(lon).toBeCloseTo(2, 0);
  // A name is wide: above and below there is room enough well before the middle.
  expect(Math.abs(lat - 2)).toBeLessThanOrEqual(1);
});

it('keeps away from where the marks are', () => {
  const crowd: Spot[] = [[2, 2], [2.2, 2.5], [1.8, 2.4], [2, 3], [1.5, 3]];

  const [, lat] = labelSpot([square], crowd, [9, 9]);

  expect(lat).toBeLessThan(1.5);
});

it('is never outside the area', () => {
  const corner = [[[0, 0], [4, 0], [4, 1], [1, 1], [1, 4], [0, 4], [0, 0]]];

  const [lon, lat] = labelSpot([corner], [], [9, 9]);

  expect(lon < 1 || lat < 1).toBe(true);
});

it('falls back where there is no area at all', () => {
  expect(labelSpot([], [], [9, 9])).toEqual([9, 9]);
});
