import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { versionIn, watchVersion } from './awake';

const page = (hash: string) => `<html><head><script type="module" src="/assets/index-${hash}.js"></script></head></html>`;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document.documentElement, 'outerHTML', 'get').mockReturnValue(page('old'));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('reads the version of a page, and none where there is none', () => {
  expect(versionIn(page('Ab_c-9'))).toBe('/assets/index-Ab_c-9.js');
  expect(versionIn('<html></html>')).toBeNull();
});

it('says so when the server has a newer page, and not while it is the same or away', async () => {
  const changed = vi.fn();
  const answer = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(page('old')));
  const end = watchVersion(changed);

  await vi.advanceTimersByTimeAsync(5 * 60_000);
  answer.mockRejectedValueOnce(new Error('away'));
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(changed).not.toHaveBeenCalled();

  answer.mockImplementation(async () => new Response(page('new')));
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(changed).toHaveBeenCalledTimes(1);
  end();
});
