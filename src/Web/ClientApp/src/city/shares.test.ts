import { expect, it } from 'vitest';
import { shares } from './shares';

it.each([
  [[391, 6, 6], [93, 3.5, 3.5]],
  [[1, 0, 0], [100, 0, 0]],
  [[0, 0, 0], [0, 0, 0]],
  [[50, 25, 25], [50, 25, 25]],
])('%j fills %j percent', (parts, expected) => {
  expect(shares(parts)).toEqual(expected);
});
