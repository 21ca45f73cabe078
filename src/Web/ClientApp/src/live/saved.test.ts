import { beforeEach, expect, it } from 'vitest';
import { aStation, aSummary } from '../testing/station';
import { restore, save } from './saved';
import { replaced } from './snapshot';

const city = { code: '3417', name: { zh: '池州市' }, timeZone: 'Asia/Shanghai', demo: false, asOf: '2026-11-21T14:36:08+08:00', summary: aSummary() };
const snapshot = (count: number) => ({
  epoch: 'e1',
  version: 7,
  asOf: '2026-11-21T14:36:08+08:00',
  stations: new Map(Array.from({ length: count }, (_, i) => [`s-${i}`, aStation({ id: `s-${i}` })])),
  areas: new Map(),
});

beforeEach(() => localStorage.clear());

it('gives back what was saved, with the moment it was', () => {
  save(city, snapshot(2), 1000);

  const saved = restore();

  expect(saved).toMatchObject({ at: 1000, city, snapshot: { asOf: '2026-11-21T14:36:08+08:00' } });
  expect(saved?.snapshot.stations.get('s-1')).toEqual(aStation({ id: 's-1' }));
});

it('gives way to the first word of the server', () => {
  save(city, snapshot(1));

  expect(replaced(restore()?.snapshot ?? null, { epoch: 'e1', version: 1, stations: [aStation({ id: 'new' })], areas: [] }).stations.has('new')).toBe(true);
});

it('keeps a neighbourhood, not a city', () => {
  save(city, snapshot(401));

  expect(restore()).toBeNull();
});

it.each([null, '{', '{"stations":1}'])('has nothing from %s', (kept) => {
  if (kept !== null) localStorage.setItem('seen', kept);

  expect(restore()).toBeNull();
});
