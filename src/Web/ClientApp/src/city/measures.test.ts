import { expect, it } from 'vitest';
import { aSummary } from '../testing/station';
import { bordersOf, type Measure, shadeOf, valueOf, valueText } from './measures';

it.each<[Measure, string]>([
  ['load', '8.9%'],
  ['open', '98.5%'],
  ['unknown', '1.5%'],
  ['visits', '5,120'],
  ['people', '812'],
  ['crowded', '1.1%'],
  ['kiosks', '95.1%'],
  ['incidents', '3'],
  ['extended', '310'],
])('%s of a city is %s', (measure, text) => {
  expect(valueText(measure, valueOf(measure, aSummary()))).toBe(text);
});

it.each<[Measure, Parameters<typeof aSummary>[0]]>([
  ['load', { people: 0, capacity: 0, peopleKnown: 0 }],
  ['load', { people: null }],
  ['open', { known: 0, open: 0, closed: 0 }],
  ['kiosks', { kiosks: 0, kiosksAvailable: 0 }],
  ['people', { people: 0, peopleKnown: 0 }],
  ['visits', { visitsToday: null }],
])('%s is unknown, and not 0, of %j', (measure, fields) => {
  expect(valueText(measure, valueOf(measure, aSummary(fields)))).toBe('–');
});

it.each<[Measure, (number | null)[], number[]]>([
  ['load', [12.6, 9, 5.8, 3.7], [0, 4, 8, 12]],
  ['open', [96.4, 100, 98], [96, 97, 98, 99]],
  ['open', [100, 100], [0, 30, 60, 90]],
  ['incidents', [0, 2, 1], [0, 1, 2, 3]],
  ['visits', [5120, 310, null], [0, 2000, 4000, 6000]],
  ['load', [null], [0, 0.5, 1, 1.5]],
])('the shades of %s for %j begin at %j', (measure, values, borders) => {
  expect(bordersOf(measure, values)).toEqual(borders);
});

it('puts a value into the last shade whose border it has reached', () => {
  expect([0, 3.9, 4, 12.6].map((value) => shadeOf(value, [0, 4, 8, 12]))).toEqual([0, 0, 1, 3]);
});
