import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Refused } from '../account/request';
import { session } from '../account/session.svelte';
import { draft, keep } from './drafts';
import { oneLine } from './acts';
import { readSheet, writeDesk } from './sheets/open';
import { nextAt } from './sheets/times';
import { isQuiet } from './sound.svelte';
import { toasts } from './toasts.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const { id } of toasts.list) toasts.dismiss(id);
  vi.useRealTimers();
});

it.each([
  [null, null, ''],
  ['cz-1', null, '?station=cz-1'],
  ['cz-1', { kind: 'help', subject: null }, '?station=cz-1&do=help'],
  ['cz-1', { kind: 'recount', subject: 'hall' }, '?station=cz-1&do=recount%3Ahall'],
] as const)('writes the desk into the address and reads it again', (station, sheet, query) => {
  expect(writeDesk(station, sheet)).toBe(query);
  expect(readSheet(query)).toEqual(sheet);
});

it('takes no sheet from an address that names none of ours', () => {
  expect(readSheet('?do=alert:1')).toBeNull();
});

it('keeps what is half written for whoever wrote it', () => {
  session.me = { name: 'li', role: 'duty', scope: { code: '3417' }, csrf: '' };
  keep('hand-over cz-1', '雨伞还剩 2 把');
  expect(draft('hand-over cz-1')).toBe('雨伞还剩 2 把');

  session.me = { ...session.me, name: 'wang' };
  expect(draft('hand-over cz-1')).toBe('');
});

it('sends a text as one line', () => {
  expect(oneLine('  雨伞 2 把 \n\n 已加纸 ')).toBe('雨伞 2 把 / 已加纸');
});

it.each([
  ['2026-11-21T21:59:00+08:00', false],
  ['2026-11-21T22:00:00+08:00', true],
  ['2026-11-21T03:07:00+08:00', true],
  ['2026-11-21T07:00:00+08:00', false],
])('rings at %s unless it is night: %s', (at, quiet) => {
  expect(isQuiet(Date.parse(at), 'Asia/Shanghai')).toBe(quiet);
});

it.each([
  ['20:30', '2026-11-21T20:30:00+08:00'],
  ['08:30', '2026-11-22T08:30:00+08:00'],
])('the next %s is %s', (time, expected) => {
  expect(nextAt(time, Date.parse('2026-11-21T14:36:20+08:00'), 'Asia/Shanghai')).toBe(Date.parse(expected));
});

it('says what was done, for a while', async () => {
  await toasts.attempt(async () => 'done');
  expect(toasts.list.map(({ text }) => text)).toEqual(['done']);

  vi.advanceTimersByTime(8000);
  expect(toasts.list).toEqual([]);
});

it('says what was not done until it is read, and tries again when asked', async () => {
  let fails = true;
  const doing = async () => {
    if (fails) throw new Refused(0, '', '');
    return 'done';
  };

  expect(await toasts.attempt(doing)).toBe(false);
  vi.advanceTimersByTime(60_000);
  expect(toasts.list[0]).toMatchObject({ bad: true, act: { name: 'again' } });

  fails = false;
  toasts.list[0]?.act?.run();
  await vi.advanceTimersByTimeAsync(0);
  expect(toasts.list.at(-1)?.text).toBe('done');
});

it('does not offer to try again what will never be taken', async () => {
  await toasts.attempt(() => Promise.reject(new Refused(403, 'urn:orleanshub:out-of-scope', '')));

  expect(toasts.list[0]).toMatchObject({ bad: true, act: null });
});
