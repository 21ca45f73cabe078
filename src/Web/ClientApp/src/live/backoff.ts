const longest = 15_000;

/** How long to wait before attempt n (0 is the first), in ms: doubling from half a second, never above 15 s, spread by half
 * so that a thousand screens do not come back in the same instant. */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const step = Math.min(longest, 500 * 2 ** Math.min(attempt, 10));
  return step * (0.5 + random() / 2);
}
