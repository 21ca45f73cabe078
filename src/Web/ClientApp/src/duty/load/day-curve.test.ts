import { expect, it } from 'vitest';
import type { StaffStation } from '../wire';
import { serviceDayStart } from '../service-day';
import { dayCurveOf, frame } from './day-curve';

const start = Date.parse('2026-11-21T04:00:00+08:00');
const half = 30 * 60_000;
const now = start + 10 * 60 * 60_000 + 10 * 60_000;
const steps = (people: readonly (number | null)[]) => people.map((value, i) => ({ from: new Date(start + i * half).toISOString(), people: value }));
const today = (people: readonly (number | null)[], events: NonNullable<NonNullable<StaffStation['today']>['events']> = []): StaffStation['today'] => ({ day: '2026-11-21', kind: 'weekend', steps: steps(people), events });
const twenty = (gap: readonly number[] = []) => Array.from({ length: 21 }, (_, i) => (gap.includes(i) ? null : 10));

it.each([
  ['2026-11-21T14:36:00+08:00', '2026-11-21T04:00:00+08:00'],
  ['2026-11-21T03:07:00+08:00', '2026-11-20T04:00:00+08:00'],
  ['2026-11-21T04:00:00+08:00', '2026-11-21T04:00:00+08:00'],
])('the service day of %s began at %s', (at, began) => {
  expect(serviceDayStart(Date.parse(at), 'Asia/Shanghai')).toBe(Date.parse(began));
});

it('draws a day from end to end, with the capacity in it', () => {
  const curve = dayCurveOf(today(twenty()), null, 100, start, now);

  expect(curve?.x(start)).toBe(frame.left);
  expect(curve?.x(start + 48 * half)).toBe(frame.right);
  expect(curve?.capacityY).toBeGreaterThan(frame.top);
  expect(curve?.scale).toEqual([0, 50, 100]);
  expect(curve?.today).toHaveLength(1);
});

it('breaks where nothing was read, and does not bridge it', () => {
  const curve = dayCurveOf(today(twenty([12, 13])), null, 100, start, now);

  expect(curve?.today).toHaveLength(2);
  expect(curve?.gaps).toEqual([{ from: start + 12 * half, to: start + 14 * half }]);
});

it('does not call the hours before the first reading a gap', () => {
  expect(dayCurveOf(today(twenty([0, 1, 2, 3])), null, null, start, now)?.gaps).toEqual([]);
});

it('marks what people did today, and not what they did yesterday', () => {
  const event = { kind: 'recount', zone: 'hall', people: 38, was: 41, until: null } as const;
  const curve = dayCurveOf(today(twenty(), [{ ...event, at: '2026-11-21T09:00:00+08:00' }, { ...event, at: '2026-11-20T23:00:00+08:00' }]), null, 100, start, now);

  expect(curve?.events.map(({ at }) => at)).toEqual(['2026-11-21T09:00:00+08:00']);
});

it('is nothing where there is nothing to draw', () => {
  expect(dayCurveOf(null, null, 100, start, now)).toBeNull();
  expect(dayCurveOf(today([null, null]), null, 100, start, now)).toBeNull();
});
