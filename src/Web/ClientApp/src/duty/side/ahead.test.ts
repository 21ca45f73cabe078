import { expect, it } from 'vitest';
import { anIncident } from '../../testing/incident';
import { aStation } from '../../testing/station';
import { dutyZh } from '../../words/duty.zh';
import { viewOf } from '../view';
import type { DutyBook, StaffStation, StaffZone } from '../wire';
import { comingUp } from './ahead';
import { proofsOf } from './proofs';

const at = (time: string) => `2026-11-21T${time}:00+08:00`;
const now = Date.parse(at('14:36'));
const end = Date.parse('2026-11-22T04:00:00+08:00');
const zone = (id: string, name: string, nextChange: string | null, open: 'open' | 'closed' = 'open'): StaffZone => ({ id, name: { zh: name }, people: 1, capacity: 9, level: 'quiet', open, freshness: 'live', nextChange });
const book: DutyBook = {
  checkedIn: { by: 'li', at: at('08:27') },
  rota: { now: null, next: { name: { zh: '夜班' }, from: at('17:30'), to: at('23:00'), people: 1 } },
  handOver: null,
  log: [],
};
const detail: StaffStation = {
  ...aStation({ evidence: { kind: 'visit', at: at('14:35') }, reports: { ok: 1 }, reportsAt: { ok: at('13:00') } }),
  zones: [zone('hall', '大厅', at('17:30')), zone('reading', '阅览室', at('17:30')), zone('rest', '驿站', null), zone('chess', '棋牌室', at('18:00'), 'closed')],
  services: [],
  usual: { kind: 'workday', days: 5, steps: [{ from: at('15:00'), low: 40, median: 56, high: 60 }, { from: at('16:00'), low: 1, median: 30, high: 40 }, { from: at('12:00'), low: 1, median: 90, high: 99 }] },
};
const station = viewOf(null, detail);

it('tells what comes in its order: zones that move together as one, the shift, the fullest hour, who is due', () => {
  if (station === null) throw new Error('There is a station.');
  const whistled = anIncident({ state: 'whistled', department: '供电', due: at('15:30') });

  const coming = comingUp(station, detail, book, [whistled], now, end, ({ zh }) => zh, { ...dutyZh.ahead, and: '、' });

  expect(coming.map(({ text }) => text)).toEqual(['平常最多的时候，约 56 人', '供电应到场', '大厅、阅览室关门', '交班，夜班', '棋牌室开门']);
});

it('leaves out what lies behind, and what comes after the day', () => {
  if (station === null) throw new Error('There is a station.');

  expect(comingUp(station, null, null, [], Date.parse(at('23:00')), end, ({ zh }) => zh, { ...dutyZh.ahead, and: '、' })).toEqual([]);
});

it('lists the proofs of open, the newest first, each kind once', () => {
  if (station === null) throw new Error('There is a station.');

  expect(proofsOf(station, book).map(({ kind }) => kind)).toEqual(['visit', 'report', 'duty']);
});
