import { describe, expect, it } from 'vitest';
import type { Station, Usual } from '../../live/wire';
import type { Context } from '../../near/saying';
import { aStation } from '../../testing/station';
import { en } from '../../words/en';
import { zh } from '../../words/zh';
import { compared, verdictOf } from './verdict';

const now = Date.parse('2026-11-20T14:36:08+08:00');
const context = (more: Partial<Context> = {}): Context => ({ words: zh, lang: 'zh-CN', timeZone: 'Asia/Shanghai', now, forgotten: false, name: (name) => name.zh, ...more });
const open = { open: 'open', nextChange: '2026-11-20T20:30:00+08:00', evidence: { kind: 'visit', at: '2026-11-20T14:34:00+08:00' }, asOf: '2026-11-20T14:36:00+08:00' } as const;
const zone = { id: 'z', name: { zh: '24 小时驿站' }, people: 4, capacity: 20, level: 'quiet', open: 'open', freshness: 'live' } as const;

describe('what a rider is told first', () => {
  it.each<[string, Partial<Station>, string, string | null, string]>([
    ['room', open, '能进，有空位', '宽松 · 5 / 20 人', 'quiet'],
    ['some room', { ...open, level: 'moderate', people: 9 }, '能进，还有位', '适中 · 9 / 20 人', 'moderate'],
    ['busy', { ...open, level: 'busy', people: 16 }, '能进，但较挤', '较挤 · 16 / 20 人', 'busy'],
    ['full', { ...open, level: 'full', people: 41, capacity: 40 }, '已满，建议换一家', '41 / 40 人 · 8 秒前', 'full'],
    ['levels alone', { ...open, people: null }, '能进，有空位', '宽松', 'quiet'],
    ['no capacity', { ...open, level: 'unknown', capacity: null }, '能进', '5 人', 'unknown'],
    ['stale', { ...open, level: 'moderate', people: 11, freshness: 'stale', asOf: '2026-11-20T14:33:00+08:00' }, '能进，大约 11 人', '适中 · 3 分钟前的人数', 'moderate'],
    ['not counted', { ...open, level: 'unknown', people: null, freshness: 'unknown', asOf: '2026-11-20T13:44:00+08:00' }, '不清楚里面有多少人', '计数器 52 分没有读数', 'unknown'],
    ['never counted', { ...open, level: 'unknown', people: null, freshness: 'unknown', asOf: null }, '不清楚里面有多少人', '这里还没有读数', 'unknown'],
    ['by schedule only', { ...open, evidence: null }, '可能开着，没有证实', '按时间开到 20:30', 'unknown'],
    ['around the clock by schedule only', { ...open, evidence: null, nextChange: null, hours: '24/7' }, '可能开着，没有证实', '按时间全天开放', 'unknown'],
    ['reported locked', { ...open, open: 'unknown', reports: { locked: 3 }, reportsAt: { locked: '2026-11-20T14:24:00+08:00' } }, '可能锁着门', '3 人反映 · 12 分钟前', 'not-open'],
    ['reported locked and contradicted', { ...open, reports: { locked: 1, ok: 2 } }, '能进，有空位', '宽松 · 5 / 20 人', 'quiet'],
    ['hours unknown', { ...open, open: 'unknown' }, '不清楚现在开不开', '宽松 · 5 / 20 人', 'unknown'],
    ['closed', { ...open, open: 'closed', nextChange: '2026-11-21T08:30:00+08:00' }, '已关门', '明早 08:30 开', 'closed'],
    ['closed by notice', { ...open, notice: { kind: 'closure', until: '2026-11-22T12:00:00+08:00', reason: '停水检修' } }, '临时关闭', '到 11 月 22 日 12:00', 'closed'],
    ['only a zone', { ...open, zones: [zone, { ...zone, id: 'hall', name: { zh: '大厅' }, open: 'closed' }] }, '能进 24 小时驿站', '宽松 · 4 / 20 人', 'quiet'],
  ])('%s', (_, fields, sentence, more, mark) => {
    expect(verdictOf(aStation(fields), context())).toMatchObject({ sentence, more, mark });
  });

  it('is nothing but old after ten minutes without the server', () => {
    expect(verdictOf(aStation({ ...open, asOf: '2026-11-20T14:02:00+08:00' }), context({ forgotten: true }))).toMatchObject({ mark: 'unknown', more: '34 分钟前 5 / 20 人' });
  });

  it('speaks English too', () => {
    expect(verdictOf(aStation(open), context({ words: en, lang: 'en' })).sentence).toBe('Open, with room');
  });
});

it.each([
  [2, '比平时少'],
  [6, '和平时差不多'],
  [9, '和平时差不多'],
  [14, '比平时多'],
])('%i people against the usual six to nine', (people, expected) => {
  const usual: Usual = { kind: 'workday', days: 5, steps: [{ from: '2026-11-20T14:30:00+08:00', low: 6, median: 8, high: 9 }] };

  expect(compared(aStation({ people }), usual, context())).toBe(expected);
  expect(compared(aStation({ people, freshness: 'stale' }), usual, context())).toBeNull();
  expect(compared(aStation({ people }), null, context())).toBeNull();
});
