import { expect, it } from 'vitest';
import { textOf } from './cells';

it.each([
  ['share', 0.126, '12.6%'],
  ['share', 1, '100.0%'],
  ['count', 12345, '12,345'],
  ['number', 7, '7.0'],
  ['minutes', 90.25, '90.3'],
  ['time', '2026-11-21T17:30:00+08:00', '2026-11-21 17:30'],
  ['day', '2026-11-21', '2026-11-21'],
  ['code', 'cz-0001', 'cz-0001'],
  ['count', null, '–'],
] as const)('shows a %s of %s as %s', (kind, cell, text) => {
  expect(textOf(kind, cell, 'zh-CN')).toBe(text);
});

it('says a name in the language of the reader, and in Chinese where there is no other', () => {
  expect(textOf('name', { zh: '大厅', en: 'Hall' }, 'en')).toBe('Hall');
  expect(textOf('name', { zh: '大厅' }, 'en')).toBe('大厅');
});
