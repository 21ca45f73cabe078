import { describe, expect, it } from 'vitest';
import { aStation } from '../testing/station';
import { en } from '../words/en';
import { zh } from '../words/zh';
import { levelCounts, matches } from './filter';
import { inOrder, orderOf } from './order';
import { groupOf, peopleText, shownLevel } from './standing';

describe('people', () => {
  it.each([
    [{ people: 5, capacity: 20, freshness: 'live' }, '5 / 20 人', '5 / 20 people'],
    [{ people: 11, capacity: 24, freshness: 'stale' }, '约 11 / 24 人', 'about 11 / 24 people'],
    [{ people: null, capacity: 24, freshness: 'unknown' }, '– / 24 人', '– / 24 people'],
    [{ people: 3, capacity: 24, freshness: 'unknown' }, '– / 24 人', '– / 24 people'],
    [{ people: 0, capacity: null, freshness: 'live' }, '0 人', '0 people'],
  ] as const)('%j', (place, chinese, english) => {
    expect([peopleText(zh, place), peopleText(en, place)]).toEqual([chinese, english]);
  });
});

it.each([
  [{ open: 'closed', level: 'busy' }, false, 'closed'],
  [{ open: 'unknown', level: 'busy' }, false, 'busy'],
  [{ open: 'open', level: 'busy' }, true, 'unknown'],
] as const)('draws %j, forgotten %s, as %s', (place, forgotten, expected) => {
  expect(shownLevel(place, forgotten)).toBe(expected);
});

it.each([
  [{ level: 'quiet', people: 5 }, 'counted'],
  [{ level: 'unknown', people: 5, capacity: null }, 'counted'],
  [{ level: 'quiet', people: null }, 'counted'],
  [{ level: 'unknown', people: null }, 'uncounted'],
  [{ level: 'quiet', people: 5, open: 'closed' }, 'closed'],
] as const)('lists %j as %s', (fields, group) => {
  expect(groupOf(aStation(fields))).toBe(group);
});

describe('the order of the list', () => {
  const stations = [
    aStation({ id: 'closed', open: 'closed' }),
    aStation({ id: 'uncounted', level: 'unknown', people: null }),
    aStation({ id: 'full', level: 'full' }),
    aStation({ id: 'quiet' }),
    aStation({ id: 'open', open: 'open' }),
  ];
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);

  it('has room first, then what nobody counts, then what is closed', () => {
    expect(orderOf(stations, byId)).toEqual(['open', 'quiet', 'full', 'uncounted', 'closed']);
  });

  it('holds while levels move, and puts newcomers last', () => {
    const order = orderOf(stations.slice(0, 3), byId);
    const later = new Map([...stations, aStation({ id: 'full', level: 'quiet' })].map((station) => [station.id, station]));

    expect(inOrder(order, later).map(({ id }) => id)).toEqual(['full', 'uncounted', 'closed', 'quiet', 'open']);
  });
});

describe('the search', () => {
  it.each([
    ['湖心', true],
    ['huxin', true],
    ['长江', true],
    [' ', true],
    ['秋浦', false],
  ])('for "%s"', (text, found) => {
    expect(matches(aStation(), { text, level: null })).toBe(found);
  });

  it('can be for one level', () => {
    expect(matches(aStation({ open: 'closed' }), { text: '', level: 'quiet' })).toBe(false);
    expect(levelCounts([aStation(), aStation({ level: 'full' })])).toMatchObject({ quiet: 1, full: 1, closed: 0 });
  });
});
