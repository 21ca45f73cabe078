import { expect, it } from 'vitest';
import type { Context } from '../near/saying';
import { aMember, anIncident } from '../testing/incident';
import { aStation } from '../testing/station';
import { incidentsEn } from '../words/incidents.en';
import { incidentsZh } from '../words/incidents.zh';
import { zh } from '../words/zh';
import { en } from '../words/en';
import { sentencesOf } from './sentences';
import type { Incident } from './wire';

const now = Date.parse('2026-11-21T14:36:00+08:00');
const inZh: Context = { words: zh, lang: 'zh-CN', timeZone: 'Asia/Shanghai', now, forgotten: false, name: ({ zh: name }) => name };
const inEn: Context = { ...inZh, words: en, lang: 'en', name: ({ zh: name, en: other }) => other ?? name };
const zone = { level: 'quiet', open: 'open', freshness: 'live' } as const;
const station = aStation({
  zones: [
    { ...zone, id: 'hall', name: { zh: '大厅', en: 'Hall' }, people: 41, capacity: 40 },
    { ...zone, id: 'reading', name: { zh: '阅览室', en: 'Reading room' }, people: 11, capacity: 24 },
    { ...zone, id: 'chess', name: { zh: '棋牌室', en: 'Chess room' }, people: 0, capacity: 40, freshness: 'unknown' },
  ],
  kiosks: [{ id: 'k1', name: { zh: '1 号终端', en: 'Kiosk 1' }, status: 'unknown', asOf: null }],
});

it('tells what happened, where there is room, and when it climbs', () => {
  expect(sentencesOf(anIncident(), station, inZh, incidentsZh)).toEqual({
    what: '大厅已满 41 / 40 人',
    effect: '阅览室约有 13 个空位。',
    next: '再过 6 分没人确认，转街道值班。',
  });
});

it.each<[string, Partial<Incident>, string]>([
  ['a silent door', { members: [aMember({ cause: 'sensor-silent', subject: 'door-2', facts: {} })] }, '2 号门计数器没有读数'],
  ['a kiosk by its name', { members: [aMember({ cause: 'kiosk-offline', subject: 'k1', facts: {} })] }, '1 号终端没有心跳'],
  ['riders', { members: [aMember({ cause: 'locked', subject: null, facts: { reports: 2 } })] }, '2 人反映门锁着'],
  ['a promise', { members: [aMember({ cause: 'not-open', subject: null, facts: {} })] }, '应开未开，没有开门凭据'],
  ['the gravest of two', { members: [aMember({ cause: 'residual', facts: { days: 3 } }), aMember({ cause: 'locked', subject: null, facts: { reports: 2 } })] }, '2 人反映门锁着'],
  ['a zone whose doors differ', { members: [aMember({ cause: 'residual', facts: { residual: -9, days: 3 } })] }, '大厅连续 3 天进出对不上'],
  ['a kiosk that does some things', { members: [aMember({ cause: 'kiosk-out', subject: 'k1', facts: { status: 'partly', functionsOut: 1, functions: 3 } })] }, '1 号终端 3 项里有 1 项办不了'],
  ['the whole station', { members: [aMember({ subject: null })] }, '湖心社区党群服务中心已满 41 / 40 人'],
])('names %s', (_, fields, expected) => {
  expect(sentencesOf(anIncident(fields), station, inZh, incidentsZh).what).toBe(expected);
});

it('takes many at a time for one thing, and counts them by kind', () => {
  const silent = ['a', 'b', 'c', 'd'].map((subject) => aMember({ cause: 'sensor-silent', subject, facts: {} }));
  const many = anIncident({ members: [...silent, aMember({ cause: 'kiosk-offline', subject: 'k1', facts: {} })] });

  expect(sentencesOf(many, station, inZh, incidentsZh)).toMatchObject({ what: '一次出了 5 个问题，可能停电或断网', effect: '4 个计数器没有读数，1 台终端没有心跳。' });
});

it('says of those that are over nothing while others go on', () => {
  const half = anIncident({ members: [aMember({ until: '2026-11-21T14:35:00+08:00' }), aMember({ cause: 'kiosk-out', subject: 'k1' })] });

  expect(sentencesOf(half, station, inEn, incidentsEn).what).toBe('Kiosk 1 is out of order');
});

it.each<[string, Partial<Incident>, string]>([
  ['taken', { state: 'acknowledged', acknowledgedBy: 'Li', acknowledgedAt: '2026-11-21T14:33:00+08:00' }, 'Li took it at 14:33.'],
  ['called', { state: 'whistled', department: 'Water', due: '2026-11-21T15:36:00+08:00' }, 'Water called; due by 15:36, 1 h left.'],
  ['late', { state: 'whistled', department: 'Water', due: '2026-11-21T14:26:00+08:00' }, 'Water was due at 14:26, 10 min late.'],
  ['there', { state: 'arrived', department: 'Water', arrivedAt: '2026-11-21T14:30:00+08:00' }, 'Water arrived at 14:30; resolve it when done.'],
  ['at the top', { level: 'city', climbsAt: null }, 'It is at the highest level; please act now.'],
])('says what comes next when somebody is %s', (_, fields, expected) => {
  expect(sentencesOf(anIncident(fields), station, inEn, incidentsEn).next).toBe(expected);
});
