import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answering, problem } from '../testing/answers';
import { accountZh } from '../words/account.zh';
import { ask, Refused, send } from './api';
import { pagesFor } from './pages';
import { refusal } from './refusal';
import { type Me, session } from './session.svelte';

const me: Me = { name: 'li', role: 'duty', scope: { station: 'cz-1', name: { zh: '月亮湖' } }, csrf: 'token-1' };

beforeEach(() => {
  session.me = undefined;
  history.replaceState(null, '', '/duty?station=cz-1');
});
afterEach(() => void vi.unstubAllGlobals());

it('asks once who is signed in, however many want to know', async () => {
  const asked = answering(() => ({ body: me }));

  await Promise.all([session.load(), session.load()]);
  await session.load();

  expect(asked).toHaveLength(1);
  expect(session.me).toEqual(me);
});

it('takes nobody for somebody', async () => {
  answering(() => problem(401, 'sign-in'));

  await session.load();

  expect(session.me).toBeNull();
  expect(session.failed).toBe(false);
});

it('does not take a cut line for nobody', async () => {
  answering(() => 'no network');

  await session.load();

  expect(session.me).toBeUndefined();
  expect(session.failed).toBe(true);
});

it('sends a write with the antiforgery header, and once more when the token is stale', async () => {
  session.me = me;
  let fresh = false;
  const asked = answering(({ method, headers }) => {
    if (method === 'GET') {
      fresh = true;
      return { body: { ...me, csrf: 'token-2' } };
    }
    return fresh && headers.get('x-csrf-token') === 'token-2' ? { body: { ok: true } } : problem(400, 'antiforgery');
  });

  const answer = await send('POST', '/api/v1/stations/cz-1/recount', { people: 3 });

  expect(answer).toEqual({ ok: true });
  expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /api/v1/stations/cz-1/recount',
    'GET /api/v1/me',
    'POST /api/v1/stations/cz-1/recount',
  ]);
  expect(asked[0]?.headers.get('x-csrf-token')).toBe('token-1');
});

it('sends whoever lost the session to sign in, and knows the way back', async () => {
  session.me = me;
  answering(() => problem(401, 'sign-in'));

  await expect(ask('/api/v1/stations/cz-1/duty')).rejects.toMatchObject({ status: 401 });

  expect(session.me).toBeNull();
  expect(location.pathname + location.search).toBe(`/sign-in?to=${encodeURIComponent('/duty?station=cz-1')}`);
});

it.each([
  ['/duty?station=cz-1', '/duty?station=cz-1'],
  ['//evil.example', '/duty'],
  ['/\\evil.example', '/duty'],
  ['https://evil.example', '/duty'],
  ['javascript:alert(1)', '/duty'],
  ['/sign-in?to=/duty', '/duty'],
  [null, '/duty'],
])('goes on from signing in with to=%s to %s', (to, expected) => {
  session.me = me;

  expect(session.destination(to)).toBe(expected);
});

it.each([
  ['no network', 0, '', accountZh.refused.unsent],
  ['out of scope', 403, 'forbidden', accountZh.refused.forbidden],
  ['somebody else was first', 409, 'conflict', accountZh.refused.overtaken],
  ['storage is down', 503, 'storage', accountZh.refused.busy],
  ['too many', 429, 'limit', accountZh.refused.limited(2)],
])('says in the reader’s words: %s', (_, status, type, expected) => {
  expect(refusal(accountZh, new Refused(status, `urn:orleanshub:${type}`, '', 61))).toBe(expected);
});

it('shows each role its pages', () => {
  expect(pagesFor(null)).toEqual(['city']);
  expect(pagesFor('duty')).toEqual(['duty', 'city', 'incidents']);
  expect(pagesFor('manager')).toEqual(['city', 'incidents', 'reports']);
  expect(pagesFor('admin')).toEqual(['duty', 'city', 'incidents', 'reports', 'admin']);
});
