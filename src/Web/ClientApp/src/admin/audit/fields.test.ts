import { expect, it } from 'vitest';
import { fieldsOf } from './fields';
import { queryOf } from './query';

it.each([
  [undefined, undefined, []],
  [{ role: 'duty', scope: 's-1' }, { role: 'admin', scope: 's-1' }, [{ field: 'role', before: 'duty', after: 'admin' }]],
  [null, { role: 'duty' }, [{ field: 'role', before: undefined, after: 'duty' }]],
  [{ hours: null }, { hours: '24/7' }, [{ field: 'hours', before: null, after: '24/7' }]],
  ['a', 'b', [{ field: '', before: 'a', after: 'b' }]],
])('tells a change field by field', (before, after, fields) => {
  expect(fieldsOf(before, after)).toEqual(fields);
});

it('asks for the last day as a whole', () => {
  expect(queryOf({ who: ' li ', what: '', subject: '', from: '2026-11-01', to: '2026-11-30' }, 7)).toBe('who=li&from=2026-11-01&to=2026-12-01&after=7');
});
