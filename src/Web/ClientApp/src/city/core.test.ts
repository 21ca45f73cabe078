import { expect, it } from 'vitest';
import { coreOf } from './core';

const spread = Array.from({ length: 100 }, (_, i) => ({ lat: 30 + (i % 10) / 10, lon: 117 + Math.floor(i / 10) / 10 }));
const crowd = Array.from({ length: 60 }, (_, i) => ({ lat: 30.65 + (i % 6) / 200, lon: 117.45 + Math.floor(i / 6) / 300 }));

it('is where the stations crowd', () => {
  const core = coreOf([...spread, ...crowd], 1.5);

  expect(core?.stations).toBeGreaterThanOrEqual(55);
  expect(core?.box.west).toBeLessThan(117.46);
  expect(core?.box.east).toBeGreaterThan(117.46);
  expect(core?.box.south).toBeLessThan(30.66);
  expect(core?.box.north).toBeGreaterThan(30.66);
});

it('is nowhere where stations stand evenly, or are few', () => {
  expect(coreOf(spread, 1.5)).toBeNull();
  expect(coreOf(crowd.slice(0, 20), 1.5)).toBeNull();
});

it('is found among ten thousand as among a hundred', () => {
  const many = Array.from({ length: 100 }, () => [...spread, ...crowd]).flat();

  expect(coreOf(many, 1.5)).toEqual({ ...coreOf([...spread, ...crowd], 1.5), stations: 100 * (coreOf([...spread, ...crowd], 1.5)?.stations ?? 0) });
});
