import { describe, expect, it } from 'vitest';
import { en } from './en';
import { ago, clock, moment, span, spoken } from './times';
import { zh } from './zh';

const zone = 'Asia/Shanghai';
const now = Date.parse('2026-11-21T14:36:08+08:00');

describe('how long ago', () => {
  it.each([
    [-3000, '刚刚', 'just now'],
    [4999, '刚刚', 'just now'],
    [8000, '8 秒前', '8 s ago'],
    [125_000, '2 分钟前', '2 min ago'],
    [3 * 3600_000, '3 小时前', '3 h ago'],
    [26 * 3600_000, '11 月 20 日', '20 Nov'],
  ])('%i ms', (ms, chinese, english) => {
    expect(ago(zh, 'zh-CN', zone, now - ms, now)).toBe(chinese);
    expect(ago(en, 'en', zone, now - ms, now)).toBe(english);
  });
});

it.each([
  [12_000, '12 秒', '12 s'],
  [180_000, '3 分', '3 min'],
  [7_200_000, '2 小时', '2 h'],
])('a span of %i ms', (ms, chinese, english) => {
  expect([span(zh, ms), span(en, ms)]).toEqual([chinese, english]);
});

describe('a moment to come', () => {
  it.each([
    ['2026-11-21T20:30:00+08:00', '20:30', '20:30'],
    ['2026-11-22T08:30:00+08:00', '明早 08:30', 'tomorrow 08:30'],
    ['2026-11-22T14:00:00+08:00', '明天 14:00', 'tomorrow 14:00'],
    ['2026-11-22T00:00:00+08:00', '24:00', '24:00'],
    ['2026-11-23T08:30:00+08:00', '11 月 23 日 08:30', '23 Nov 08:30'],
  ])('%s', (at, chinese, english) => {
    expect(moment(zh, 'zh-CN', zone, Date.parse(at), now)).toBe(chinese);
    expect(moment(en, 'en', zone, Date.parse(at), now)).toBe(english);
  });
});

it('is told in the time zone of the city, midnight as 00', () => {
  expect(clock(zone, Date.parse('2026-11-20T16:05:09Z'))).toBe('00:05');
  expect(clock('America/New_York', Date.parse('2026-11-20T16:05:09Z'), true)).toBe('11:05:09');
});

it.each([
  ['20:30', '晚上 8 点半', '8:30 pm'],
  ['08:00', '早上 8 点', '8 am'],
  ['12:05', '中午 12 点 05 分', '12:05 pm'],
  ['00:00', '半夜 12 点', 'midnight'],
  ['00:30', '凌晨 0 点半', '12:30 am'],
  ['17:00', '下午 5 点', '5 pm'],
])('%s said aloud', (time, chinese, english) => {
  const at = Date.parse(`2026-11-21T${time}:00+08:00`);
  expect([spoken(zh, zone, at), spoken(en, zone, at)]).toEqual([chinese, english]);
});
