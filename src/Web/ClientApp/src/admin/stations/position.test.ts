import { expect, test } from 'vitest';
import { positionIn } from './position';

test.each([
  ['117.489,30.656', { lat: 30.656, lon: 117.489 }],
  [' 30.656， 117.489 ', { lat: 30.656, lon: 117.489 }],
  ['87.617 43.793', { lat: 43.793, lon: 87.617 }],
  ['51.5072,-0.1276', { lat: 51.5072, lon: -0.1276 }],
  ['30.656', null],
  ['117.489,230.656', null],
  ['30.656,117.489,5', null],
])('%s', (text, position) => {
  expect(positionIn(text)).toEqual(position);
});
