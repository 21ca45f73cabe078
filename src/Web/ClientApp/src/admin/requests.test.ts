import { afterEach, expect, it, vi } from 'vitest';
import { session } from '../account/session.svelte';
import { answering, problem } from '../testing/answers';
import { Faulty, putTagged } from './requests';

afterEach(() => void vi.unstubAllGlobals());

const me = { name: 'li', role: 'admin', scope: { code: '3417' }, csrf: 'old' } as const;

it('saves a station once more when the token went stale meanwhile', async () => {
  session.me = me;
  const asked = answering(({ method, headers }) =>
    method === 'GET' ? { body: { ...me, csrf: 'new' } } : headers.get('x-csrf-token') === 'new' ? { body: { change: null, warnings: [] } } : problem(400, 'antiforgery'),
  );

  await putTagged('/api/v1/stations/cz-1', { id: 'cz-1' }, '"7"');

  expect(asked.map(({ method, headers }) => [method, headers.get('if-match')])).toEqual([
    ['PUT', '"7"'],
    ['GET', null],
    ['PUT', '"7"'],
  ]);
});

it('says field by field what is wrong', async () => {
  session.me = me;
  answering(() => ({ status: 400, body: { type: 'urn:orleanshub:bad-field', errors: [{ where: { zh: '站点 cz-1', en: 'station cz-1' }, field: 'hours', problem: { zh: '看不懂', en: 'cannot be read' } }] } }));

  await expect(putTagged('/api/v1/stations/cz-1', {}, null)).rejects.toMatchObject({ status: 400, errors: [{ field: 'hours' }], count: 1 });
  await expect(putTagged('/api/v1/stations/cz-1', {}, null)).rejects.toBeInstanceOf(Faulty);
});
