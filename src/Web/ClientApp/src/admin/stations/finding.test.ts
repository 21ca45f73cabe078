import { expect, it } from 'vitest';
import type { Book, StationLine } from '../wire';
import { areaPath, inTree } from '../book';
import { choices, chosenBy } from '../scope';
import { found } from './finding';

const station = (id: string, area: string, zh: string, retired = false): StationLine => ({
  id, area, name: { zh, en: null }, kind: 'rest', address: null, hours: null, capacity: null, zones: 1, sensors: 0, kiosks: 0, retired, movedTo: null,
});
const book: Book = {
  version: 1,
  areas: [
    { code: '34', name: { zh: '池州市' }, parent: null },
    { code: '3402', name: { zh: '贵池区' }, parent: '34' },
    { code: '340201', name: { zh: '秋浦街道' }, parent: '3402' },
    { code: '3403', name: { zh: '东至县' }, parent: '34' },
  ],
  stations: [station('a', '340201', '月亮湖驿站'), station('b', '3403', '湖心社区'), station('c', '340201', '老街驿站', true)],
};
const zh = (name: { zh: string }) => name.zh;

it.each([
  [{ text: '', area: '', retired: false }, ['a', 'b']],
  [{ text: '湖', area: '', retired: false }, ['a', 'b']],
  [{ text: '湖 驿站', area: '', retired: false }, ['a']],
  [{ text: '', area: '3402', retired: false }, ['a']],
  [{ text: '', area: '3402', retired: true }, ['a', 'c']],
  [{ text: 'B', area: '', retired: false }, ['b']],
  [{ text: '没有', area: '', retired: true }, []],
])('finds %o', (wanted, ids) => {
  expect(found(book, wanted).map(({ id }) => id)).toEqual(ids);
});

it('names an area with what it lies in', () => {
  expect(areaPath(book.areas, '340201', zh)).toBe('贵池区 · 秋浦街道');
  expect(areaPath(book.areas, '34', zh)).toBe('池州市');
  expect(areaPath(book.areas, '99', zh)).toBe('99');
  expect(inTree(book.areas).map(({ area, depth }) => `${depth}${area.code}`)).toEqual(['034', '13402', '2340201', '13403']);
});

it('offers areas and stations that serve, by any part of their names', () => {
  expect(chosenBy(choices(book, zh), '秋浦', 8).map(({ code }) => code)).toEqual(['340201', 'a']);
  expect(chosenBy(choices(book, zh), '', 2).map(({ code }) => code)).toEqual(['34', '3402']);
});
