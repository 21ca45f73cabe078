import { describe, expect, it } from 'vitest';
import type { Arrival, Station } from '../live/wire';
import { aStation } from '../testing/station';
import { en } from '../words/en';
import { zh } from '../words/zh';
import { boxAround, distanceText, metresBetween } from './distance';
import { type FilterName, passes, without } from './filters';
import { sorted, within } from './finding';
import { proofOf } from './proof';

const here = { lat: 30.65, lon: 117.49 };
const visit = { kind: 'visit', at: '2026-11-21T14:34:00+08:00' } as const;
const proven = (fields: Partial<Station>) => aStation({ open: 'open', evidence: visit, ...fields });
const all = new Set<FilterName>();

describe('distances', () => {
  it('are those of the globe', () => {
    expect(metresBetween({ lat: 31.2304, lon: 121.4737 }, { lat: 39.9042, lon: 116.4074 })).toBeCloseTo(1_067_300, -3);
    expect(metresBetween(here, here)).toBe(0);
  });

  it.each([
    [3, '10 m', '10 米'],
    [318, '320 m', '320 米'],
    [994, '990 m', '990 米'],
    [996, '1 km', '1 公里'],
    [1149, '1.1 km', '1.1 公里'],
    [9960, '10 km', '10 公里'],
    [23_400, '23 km', '23 公里'],
  ])('of %i m are said %s, and %s in large text', (metres, short, large) => {
    expect([distanceText(zh, metres), distanceText(en, metres), distanceText(zh, metres, true)]).toEqual([short, short, large]);
  });

  it('fit into a box on hundredths of a degree that holds the whole circle', () => {
    const [west, south, east, north] = boxAround(here, 2000);

    for (const edge of [west, south, east, north]) expect(Math.round(edge * 100) / 100).toBe(edge);
    expect(metresBetween(here, { lat: north, lon: here.lon })).toBeGreaterThanOrEqual(2000);
    expect(metresBetween(here, { lat: here.lat, lon: west })).toBeGreaterThanOrEqual(2000);
    expect(metresBetween(here, { lat: south, lon: east })).toBeLessThan(8000);
  });
});

describe('proof', () => {
  it.each<[string, Partial<Station>, boolean, ReturnType<typeof proofOf>]>([
    ['open with a visit', { open: 'open', evidence: visit }, false, 'open'],
    ['open by its hours alone', { open: 'open', evidence: null }, false, 'unproven'],
    ['reported locked', { open: 'unknown', evidence: visit }, false, 'unproven'],
    ['closed', { open: 'closed', evidence: visit }, false, 'closed'],
    ['closed by notice', { open: 'open', evidence: visit, notice: { kind: 'closure', until: null, reason: '停水' } }, false, 'closed'],
    ['proven in a picture ten minutes old', { open: 'open', evidence: visit }, true, 'unproven'],
  ])('%s', (_, fields, forgotten, proof) => {
    expect(proofOf(aStation(fields), forgotten)).toBe(proof);
  });
});

describe('the order', () => {
  const found = within(
    [
      proven({ id: 'far', lat: 30.66 }),
      aStation({ id: 'unproven', open: 'open', lat: 30.651 }),
      aStation({ id: 'closed', open: 'closed' }),
      proven({ id: 'full', level: 'full', lat: 30.652 }),
      proven({ id: 'out of reach', lat: 30.7 }),
    ],
    here,
    2000,
  );

  it('is nearest first, the unproven below the proven, the closed last', () => {
    expect(sorted(found, all, new Map(), false).ids).toEqual(['full', 'far', 'unproven', 'closed']);
  });

  it('has for its hero the nearest that is proven open and not full', () => {
    expect(sorted(found, all, new Map(), false).hero).toBe('far');
    expect(sorted(found, all, new Map([['far', { closesBefore: true } as Arrival]]), false).hero).toBeNull();
    expect(sorted(found, all, new Map(), true).hero).toBeNull();
  });
});

describe('a filter', () => {
  const station = (fields: Partial<Station>) => aStation({ amenities: { 'hot-water': 'ok', toilet: 'out', charging: 'unknown', heating: 'ok' }, ...fields });

  it.each<[FilterName, Partial<Station>, boolean]>([
    ['open', { open: 'unknown' }, true],
    ['open', { open: 'closed' }, false],
    ['hot-water', {}, true],
    ['toilet', {}, false],
    ['charging', {}, true],
    ['microwave', {}, false],
    ['climate', {}, true],
    ['room', { level: 'moderate' }, true],
    ['room', { level: 'busy' }, false],
    ['room', { level: 'unknown' }, false],
    ['all-day', { hours: 'Mo-Su 08:30-20:30' }, false],
    ['all-day', { hours: '24/7' }, true],
  ])('%s takes %j: %s', (filter, fields, taken) => {
    expect(passes(station(fields), filter)).toBe(taken);
  });

  it('for all day takes a station with a zone that is', () => {
    const zone = { id: 'rest', name: null, people: null, capacity: null, level: 'unknown', open: 'open', freshness: 'unknown', hours: '24/7' } as const;
    expect(passes(station({ hours: 'Mo-Fr 09:00-17:00', zones: [zone] }), 'all-day')).toBe(true);
  });

  it('is offered to be dropped where that helps, the most helpful first', () => {
    const stations = [station({}), station({}), station({ amenities: { microwave: 'ok' } })];

    expect(without(stations, new Set<FilterName>(['open', 'hot-water', 'microwave']))).toEqual([
      { filter: 'microwave', count: 2 },
      { filter: 'hot-water', count: 1 },
    ]);
  });
});
