import { expect, it } from 'vitest';
import { aStation } from '../testing/station';
import { loadOf, sumOf, viewOf, worstSensor } from './view';
import type { SensorHealth, StaffStation, StaffZone } from './wire';

const zone = (fields: Partial<StaffZone> & { id: string }): StaffZone => ({ name: { zh: fields.id }, people: 5, capacity: 20, level: 'quiet', open: 'open', freshness: 'live', ...fields });
const sensor = (fields: Partial<SensorHealth>): SensorHealth => ({ id: 'door', zone: 'hall', type: 'line', freshness: 'live', asOf: null, clockSkewSeconds: null, implausible: false, ...fields });
const detailOf = (zones: readonly StaffZone[], sensors: readonly SensorHealth[] = []): StaffStation => ({ ...aStation({ zones }), zones, services: [], sensors });

it('lays what the hub says over what staff were told', () => {
  const detail = detailOf([zone({ id: 'hall', people: 5, in15: 14, out15: 6 })]);
  const live = aStation({ zones: [zone({ id: 'hall', people: 9, level: 'moderate' })] });

  expect(viewOf(live, detail)?.zones[0]).toMatchObject({ people: 9, level: 'moderate', in15: 14, out15: 6 });
});

it('keeps a count that the public is not told, and none where nobody knows', () => {
  const detail = detailOf([zone({ id: 'hall', people: 5 }), zone({ id: 'chess', people: 3 })]);
  const live = aStation({ people: null, zones: [zone({ id: 'hall', people: null }), zone({ id: 'chess', people: null, freshness: 'unknown' })] });

  expect(viewOf(live, detail)?.zones.map(({ people }) => people)).toEqual([5, null]);
});

it('shows the hub’s word until the answer for staff is here, and nothing of a station that was given up', () => {
  expect(viewOf(aStation(), null)).toMatchObject({ sensors: [], told: false });
  expect(viewOf(null, null)).toBeNull();
  expect(viewOf(aStation(), { ...detailOf([]), notice: { kind: 'retired', movedTo: null } })).toBeNull();
});

it('sums what is known, and says of what', () => {
  const station = viewOf(null, detailOf([zone({ id: 'hall', people: 41, capacity: 40 }), zone({ id: 'rest', people: 5 }), zone({ id: 'chess', people: null, freshness: 'unknown' }), zone({ id: 'nursing', people: null, private: true })]));
  if (station === null) throw new Error('There is a station.');

  expect(loadOf(station)).toMatchObject({ people: 46, capacity: 60, known: 2, counted: 3 });
  expect(loadOf(station).uncounted.map(({ id }) => id)).toEqual(['chess']);
});

it('knows nothing where no zone is known', () => {
  const station = viewOf(null, detailOf([zone({ id: 'hall', people: null, freshness: 'unknown' })]));

  expect(station && loadOf(station)).toMatchObject({ people: null, capacity: null, known: 0 });
});

it('takes a station without zones as it is', () => {
  const station = viewOf(null, { ...detailOf([]), people: 7, capacity: 30 });

  expect(station && loadOf(station)).toMatchObject({ people: 7, capacity: 30, known: 1, counted: 1 });
});

it('sums a number over the zones that have it', () => {
  expect(sumOf([zone({ id: 'a', in15: 3 }), zone({ id: 'b', in15: null }), zone({ id: 'c', in15: 4 })], ({ in15 }) => in15)).toBe(7);
  expect(sumOf([zone({ id: 'a' })], ({ in15 }) => in15)).toBeNull();
});

it('names the counter of a zone that is in the worst health', () => {
  const sensors = [sensor({ id: 'a' }), sensor({ id: 'b', freshness: 'stale' }), sensor({ id: 'c', zone: 'rest', freshness: 'unknown' })];
  const station = viewOf(null, detailOf([zone({ id: 'hall' })], sensors));
  const odd = viewOf(null, detailOf([zone({ id: 'hall' })], [...sensors, sensor({ id: 'd', implausible: true })]));

  expect(station && worstSensor(station, 'hall')?.id).toBe('b');
  expect(odd && worstSensor(odd, 'hall')?.id).toBe('d');
  expect(station && worstSensor(station, 'chess')).toBeNull();
});
