import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HoursWatch } from './hours-watch.svelte';

let asked: string[];
let fails: boolean;
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  fails = false;
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    if (fails) throw new TypeError('Failed to fetch');
    return Response.json({ code: path.split('/').at(-2), asOf: '', days: [], today: { day: '2026-11-21', kind: 'workday', visits: [], mean: [] }, usual: null });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('asks every minute, and no more when it has ended', async () => {
  const end = new HoursWatch().follow('3417');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(2);

  end();
  await vi.advanceTimersByTimeAsync(120_000);

  expect(asked).toHaveLength(2);
});

it('keeps the last answer while a newer one does not come', async () => {
  const watch = new HoursWatch();
  const end = watch.follow('3417');
  await settle();

  fails = true;
  await vi.advanceTimersByTimeAsync(60_000);

  expect(watch.hours?.code).toBe('3417');
  expect(watch.failed).toBe(true);
  end();
});

it('shows nothing of the area before', async () => {
  const watch = new HoursWatch();
  watch.follow('3417')();
  const end = watch.follow('341702');
  await settle();

  expect(watch.hours?.code).toBe('341702');
  end();
});
