import { expect, it } from 'vitest';
import type { Arrival, Station, Zone } from '../live/wire';
import { aStation } from '../testing/station';
import type { Words } from '../words/words';
import { en } from '../words/en';
import { zh } from '../words/zh';
import { type Context, openLine, warnings } from './saying';

const visit = { kind: 'visit', at: '2026-11-21T14:34:00+08:00' } as const;
const at = (words: Words, forgotten = false): Context => ({
  words,
  lang: words === zh ? 'zh-CN' : 'en',
  timeZone: 'Asia/Shanghai',
  now: Date.parse('2026-11-21T14:36:00+08:00'),
  forgotten,
  name: (name) => (words === zh ? name.zh : (name.en ?? name.zh)),
});
const zone = (fields: Partial<Zone>): Zone => ({ id: 'z', name: { zh: '大厅', en: 'Hall' }, people: null, capacity: null, level: 'unknown', open: 'closed', freshness: 'live', ...fields });
const line = (fields: Partial<Station>, context: Context, large = false) => {
  const { state, rest } = openLine(aStation(fields), context, large);
  return rest === null ? state : `${state} · ${rest}`;
};

it.each<[string, Partial<Station>, string, string]>([
  ['open until tonight', { open: 'open', evidence: visit, nextChange: '2026-11-21T20:30:00+08:00' }, '开放中 · 到 20:30', 'Open · until 20:30'],
  ['open all day', { open: 'open', evidence: visit, hours: '24/7' }, '开放中 · 全天', 'Open · 24 h'],
  ['open all day with nobody there', { open: 'open', evidence: visit, hours: '24/7', staffed: false }, '开放中 · 全天 · 无人值守', 'Open · 24 h · unattended'],
  ['open by its hours alone', { open: 'open', nextChange: '2026-11-21T17:30:00+08:00' }, '应开到 17:30 · 今天没有开门凭据', 'Hours until 17:30 · No proof today'],
  ['open by hours all day', { open: 'open', hours: '24/7' }, '应全天开放 · 今天没有开门凭据', 'Hours 24 h · No proof today'],
  ['without hours', { open: 'unknown' }, '开放时间未知 · 今天没有开门凭据', 'Hours unknown · No proof today'],
  ['closed until the morning', { open: 'closed', nextChange: '2026-11-22T08:30:00+08:00' }, '已关门 · 明早 08:30 开', 'Closed · opens tomorrow 08:30'],
  ['closed for good', { open: 'closed' }, '已关门', 'Closed'],
  ['closed by notice', { open: 'closed', notice: { kind: 'closure', until: '2026-11-23T12:00:00+08:00', reason: '停水检修' } }, '临时关闭，到 11 月 23 日 12:00', 'Closed until 23 Nov 12:00'],
  [
    'the hall shut, the rest area open',
    { open: 'open', evidence: visit, zones: [zone({}), zone({ id: 'r', name: { zh: '24 小时驿站', en: '24 h area' }, open: 'open', hours: '24/7' })] },
    '开放中 · 全天 · 能进 24 小时驿站',
    'Open · 24 h · 24 h area is open',
  ],
])('%s', (_, fields, chinese, english) => {
  expect([line(fields, at(zh)), line(fields, at(en))]).toEqual([chinese, english]);
});

it('says times aloud in large text, those of today', () => {
  expect(line({ open: 'open', evidence: visit, nextChange: '2026-11-21T20:30:00+08:00' }, at(zh), true)).toBe('开着 · 到晚上 8 点半');
  expect(line({ open: 'closed', nextChange: '2026-11-23T08:30:00+08:00' }, at(zh), true)).toBe('已关门 · 11 月 23 日 08:30 开');
});

it('promises nothing from a picture that is too old', () => {
  expect(line({ open: 'open', evidence: visit, nextChange: '2026-11-21T20:30:00+08:00' }, at(zh, true))).toBe('应开到 20:30');
});

it.each<[string, Partial<Station>, Partial<Arrival> | undefined, readonly string[]]>([
  ['nothing', {}, undefined, []],
  ['riders before a locked door', { reports: { locked: 3 }, reportsAt: { locked: '2026-11-21T14:24:00+08:00' } }, undefined, ['3 人反映锁门 · 12 分钟前']],
  ['more riders who got in', { reports: { locked: 1, ok: 2 } }, undefined, []],
  ['a door that shuts before the rider is there', {}, { closesBefore: true, filling: true }, ['赶到时可能已关门']],
  ['a place that fills up', {}, { filling: true }, ['人正在变多，赶到时可能没位']],
  ['the reason of a closure', { notice: { kind: 'closure', until: null, reason: '停水检修' } }, undefined, ['停水检修']],
])('warns of %s', (_, fields, arrival, expected) => {
  expect(warnings(aStation(fields), arrival as Arrival | undefined, at(zh))).toEqual(expected);
});
