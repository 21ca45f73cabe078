import { describe, expect, it } from 'vitest';
import { backoff } from './backoff';
import { type Connection, connectionOf } from './connection';

const since = Date.parse('2026-11-21T14:02:00+08:00');

it.each<[string, Connection, Parameters<typeof connectionOf>]>([
  ['nothing heard yet', { kind: 'starting' }, [null, null, 5000, true]],
  ['a message two seconds ago', { kind: 'live', age: 2 }, [3000, null, 5400, true]],
  ['lost for 12 s', { kind: 'reconnecting', age: 12 }, [3000, { at: 5000, since }, 17_000, true]],
  ['lost for a minute', { kind: 'cut', age: 60, since, online: true }, [3000, { at: 5000, since }, 65_000, true]],
  ['no network at all', { kind: 'cut', age: 1, since, online: false }, [3000, { at: 5000, since }, 6000, false]],
])('%s', (_, expected, state) => {
  expect(connectionOf(...state)).toEqual(expected);
});

describe('the wait before the next attempt', () => {
  it('doubles, and never passes 15 seconds', () => {
    expect([0, 1, 2, 3, 20].map((attempt) => backoff(attempt, () => 1))).toEqual([500, 1000, 2000, 4000, 15_000]);
  });

  it('is spread over half of itself', () => {
    expect(backoff(1, () => 0)).toBe(500);
  });
});
