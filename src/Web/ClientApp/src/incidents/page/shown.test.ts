import { expect, it } from 'vitest';
import { anIncident } from '../../testing/incident';
import { shownOf, stepsOf, verbsFor } from './shown';

const list = [
  anIncident({ id: 'a-1', urgency: 'soon', area: '341702010004' }),
  anIncident({ id: 'b-1', urgency: 'urgent', area: '341721001001' }),
  anIncident({ id: 'c-1', state: 'acknowledged', area: '341702010004' }),
  anIncident({ id: 'd-1', state: 'resolved', resolvedAt: '2026-11-21T10:00:00+08:00' }),
  anIncident({ id: 'e-1', state: 'resolved', resolvedAt: '2026-11-21T12:00:00+08:00' }),
];

it.each([
  ['open', null, ['b-1', 'a-1', 'c-1']],
  ['open', '341702', ['a-1', 'c-1']],
  ['raised', null, ['b-1', 'a-1']],
  ['acknowledged', null, ['c-1']],
  ['resolved', null, ['e-1', 'd-1']],
  ['arrived', null, []],
] as const)('of %s in %s shows these, in this order', (state, area, ids) => {
  expect(shownOf(list, state, area).map(({ id }) => id)).toEqual(ids);
});

it('offers what comes next in the life of an incident, and nothing once it is over', () => {
  expect(verbsFor('raised')[0]).toBe('acknowledge');
  expect(verbsFor('whistled')).toEqual(['arrive', 'resolve']);
  expect(verbsFor('resolved')).toEqual([]);
});

it('tells the life in the order it was lived', () => {
  const incident = anIncident({ state: 'whistled', acknowledgedAt: '2026-11-21T14:35:00+08:00', acknowledgedBy: 'li', whistledAt: '2026-11-21T14:40:00+08:00', department: '供电' });

  expect(stepsOf(incident).map(({ state, who }) => [state, who])).toEqual([['raised', null], ['acknowledged', 'li'], ['whistled', '供电']]);
});
