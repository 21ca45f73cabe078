import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Announcer } from './announcer.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('speaks at once, then at most every ten seconds, of all that changed since', () => {
  const announcer = new Announcer((ids) => ids.join(' '));

  announcer.changed(['a']);
  announcer.changed(['b']);
  announcer.changed(['c', 'b']);
  expect(announcer.text).toBe('a');

  vi.advanceTimersByTime(10_000);
  expect(announcer.text).toBe('b c');
  announcer.stop();
});

it('is silent when nothing changed', () => {
  const say = vi.fn(() => '');
  const announcer = new Announcer(say);

  announcer.changed(['a']);
  vi.advanceTimersByTime(60_000);

  expect(say).toHaveBeenCalledTimes(1);
});
