import { expect, it } from 'vitest';
import { placeOf } from './places';

it.each([
  ['/admin', 'stations', null],
  ['/admin/', 'stations', null],
  ['/admin/keys', 'keys', null],
  ['/admin/stations/cz-0001', 'stations', 'cz-0001'],
  ['/admin/elsewhere/x', 'stations', null],
])('%s', (path, part, item) => {
  expect(placeOf(path)).toEqual({ part, item });
});
