import { expect, it } from 'vitest';
import { anIncident } from '../testing/incident';
import { aStation } from '../testing/station';
import { byNeed, waitingBy } from './stations';

const now = Date.parse('2026-11-21T14:36:00+08:00');
const names = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);

it('counts what waits at each station, and leaves out what somebody took', () => {
  const waiting = waitingBy([anIncident({ station: 'a', urgency: 'soon' }), anIncident({ station: 'a', id: '2' }), anIncident({ station: 'b', state: 'acknowledged' })], now);

  expect([...waiting]).toEqual([['a', { count: 2, worst: 'urgent' }]]);
});

it('puts first who needs somebody, then the fullest, the closed last', () => {
  const stations = [aStation({ id: 'closed', open: 'closed', level: 'full' }), aStation({ id: 'calm' }), aStation({ id: 'full', level: 'full' }), aStation({ id: 'soon' }), aStation({ id: 'urgent' })];
  const waiting = waitingBy([anIncident({ station: 'soon', urgency: 'soon' }), anIncident({ station: 'urgent' })], now);

  expect(byNeed(stations, waiting, names)).toEqual(['urgent', 'soon', 'full', 'calm', 'closed']);
});
