import { expect, it } from 'vitest';
import type { HoursInterval } from '../../live/wire';
import { daysOf, weekdayOf } from './week';

const open = (from: string, to: string, state: HoursInterval['state'] = 'open'): HoursInterval => ({ from: `${from}:00+08:00`, to: `${to}:00+08:00`, state, comment: null, holiday: null });

function told(intervals: readonly HoursInterval[], count = 2): string[] {
  return daysOf('2026-11-20', count, intervals, []).map((day) =>
    day.allDay ? 'all day' : day.unsure ? 'unsure' : day.spans.length === 0 ? 'closed' : day.spans.map(({ from, to, nextDay }) => `${from}-${to}${nextDay ? '+' : ''}`).join(' '),
  );
}

it.each<[string, readonly HoursInterval[], string[]]>([
  ['one span, then nothing', [open('2026-11-20T08:30', '2026-11-20T20:30')], ['08:30-20:30', 'closed']],
  ['two spans', [open('2026-11-20T08:30', '2026-11-20T11:30'), open('2026-11-20T14:00', '2026-11-20T17:00')], ['08:30-11:30 14:00-17:00', 'closed']],
  ['to midnight sharp', [open('2026-11-20T18:00', '2026-11-21T00:00')], ['18:00-24:00', 'closed']],
  ['past midnight', [open('2026-11-20T18:00', '2026-11-21T02:00')], ['18:00-02:00+', 'closed']],
  ['a night that began before', [open('2026-11-20T00:00', '2026-11-20T02:00')], ['00:00-02:00', 'closed']],
  ['around the clock', [open('2026-11-20T00:00', '2026-11-27T00:00')], ['all day', 'all day']],
  ['around the clock until a morning', [open('2026-11-20T00:00', '2026-11-21T08:00')], ['all day', '00:00-08:00']],
  ['from a morning on', [open('2026-11-20T08:00', '2026-11-22T00:00')], ['08:00-24:00', 'all day']],
  ['neighbours that differ in words alone', [open('2026-11-20T08:00', '2026-11-20T12:00'), open('2026-11-20T12:00', '2026-11-20T17:00')], ['08:00-17:00', 'closed']],
  ['an open end', [open('2026-11-20T17:00', '2026-11-20T23:00', 'unknown')], ['unsure', 'closed']],
])('%s', (_, intervals, expected) => {
  expect(told(intervals)).toEqual(expected);
});

it('names the special days', () => {
  const days = daysOf('2026-10-09', 2, [], [{ date: '2026-10-10', kind: 'make-up', name: { zh: '国庆节' } }]);

  expect(days.map(({ special }) => special?.kind ?? null)).toEqual([null, 'make-up']);
  expect(weekdayOf('2026-10-10')).toBe(6);
});
