import { expect, it } from 'vitest';
import { stationPath } from './detector';

it.each([
  ['https://hub.example/s/cz-0001', '/s/cz-0001'],
  ['https://hub.example/s/cz-0001?from=poster', '/s/cz-0001'],
  ['https://hub.example/s/cz-0001/poster', null],
  ['https://hub.example/pay', null],
  ['javascript:alert(1)', null],
  ['6901234567892', null],
])('the code %s leads to %s', (text, path) => {
  expect(stationPath(text)).toBe(path);
});
