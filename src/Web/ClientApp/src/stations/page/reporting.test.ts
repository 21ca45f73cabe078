import { afterEach, expect, it, vi } from 'vitest';
import { sendReport } from './reporting';

afterEach(() => vi.unstubAllGlobals());

it.each([
  [new Response(null, { status: 202 }), { is: 'taken' }],
  [new Response(null, { status: 429, headers: { 'retry-after': '130' } }), { is: 'limited', minutes: 3 }],
  [new Response(null, { status: 429 }), { is: 'limited', minutes: 1 }],
  [new Response(null, { status: 503 }), { is: 'failed' }],
])('an answer of %o', async (response, expected) => {
  const ask = vi.fn(async () => response);
  vi.stubGlobal('fetch', ask);

  expect(await sendReport('cz-1', 'locked')).toEqual(expected);
  expect(ask).toHaveBeenCalledWith('/api/v1/stations/cz-1/reports', expect.objectContaining({ method: 'POST', body: '{"kind":"locked"}' }));
});

it.each([
  [true, 'failed'],
  [false, 'offline'],
])('no answer, online %s', async (onLine, expected) => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(onLine);

  expect(await sendReport('cz-1', 'ok')).toEqual({ is: expected });
});
