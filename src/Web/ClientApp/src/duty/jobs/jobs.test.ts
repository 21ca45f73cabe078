import { expect, it } from 'vitest';
import type { Cause, Incident } from '../../incidents/wire';
import { aMember, anIncident } from '../../testing/incident';
import { doneOf, resolvedOf } from './done';
import { verbsOf } from './verbs';

const zoneOf = (sensor: string) => (sensor === 'door-2' ? 'reading' : null);
const names = (incident: Incident) => verbsOf(incident, zoneOf).map(({ name }) => name);

it.each<[Cause, readonly string[]]>([
  ['full', ['divert', 'whistle']],
  ['sensor-silent', ['recount', 'checked']],
  ['residual', ['recount', 'checked']],
  ['kiosk-out', ['work', 'acknowledge']],
  ['kiosk-offline', ['restarted', 'tomorrow']],
  ['not-open', ['checkIn', 'closure', 'acknowledge']],
  ['locked', ['doorOpens', 'close']],
])('offers two or three verbs for %s', (cause, expected) => {
  expect(names(anIncident({ members: [aMember({ cause })] }))).toEqual(expected);
});

it('recounts the zone of the door that is silent', () => {
  expect(verbsOf(anIncident({ members: [aMember({ cause: 'sensor-silent', subject: 'door-2' })] }), zoneOf)[0]).toMatchObject({ name: 'recount', subject: 'reading' });
});

it('does not offer to recount a power cut', () => {
  expect(names(anIncident({ members: ['a', 'b', 'c', 'd', 'e'].map((subject) => aMember({ cause: 'sensor-silent', subject })) }))).toEqual(['acknowledge', 'whistle']);
});

it.each([
  ['acknowledged', ['resolve', 'whistle']],
  ['whistled', ['arrive', 'resolve']],
  ['arrived', ['resolve']],
  ['resolved', []],
] as const)('goes on from %s', (state, expected) => {
  expect(names(anIncident({ state }))).toEqual(expected);
});

const over = (id: string, minutes: number, fields: Partial<Incident> = {}) =>
  anIncident({ id, state: 'resolved', closedBy: 'person', raisedAt: '2026-11-21T14:00:00+08:00', resolvedAt: `2026-11-21T14:${String(minutes).padStart(2, '0')}:00+08:00`, ...fields });

it('counts what people did, and how long it took', () => {
  const resolved = [over('a', 4), over('b', 8), over('c', 30, { closedBy: 'itself' }), over('d', 6, { closedBy: 'itself', acknowledgedAt: '2026-11-21T14:01:00+08:00' })];

  expect(doneOf(resolved)).toEqual({ count: 3, minutes: 6 });
  expect(doneOf([])).toEqual({ count: 0, minutes: 0 });
});

it('adds what was resolved since the list was asked for, once, of this station and this day', () => {
  const from = Date.parse('2026-11-21T04:00:00+08:00');
  const known = [over('a', 4), over('b', 5), over('x', 5, { station: 'elsewhere' }), over('y', 5, { resolvedAt: '2026-11-20T14:00:00+08:00' }), anIncident({ id: 'open' })];

  expect(resolvedOf([over('a', 4)], known, 'cz-0001', from).map(({ id }) => id)).toEqual(['a', 'b']);
});
