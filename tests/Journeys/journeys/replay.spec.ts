import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../hub/program';
import { expect, live, test } from '../hub/journey';

/** Two days of one door in the shape of the CalIt2 recording, a row out and a row in each half hour. */
function recording(): string {
  const lines: string[] = [];
  for (const day of ['07/25/05', '07/26/05']) {
    for (let half = 0; half < 48; half++) {
      const time = `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}:00`;
      const busy = half > 16 && half < 40;
      lines.push(`7,${day},${time},${busy ? (half % 5) + 1 : 0}`, `9,${day},${time},${busy ? ((half + 2) % 6) + 1 : 0}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

test('a page watched by a real browser moves while a replay plays', async ({ page }) => {
  const data = await mkdtemp(join(tmpdir(), 'journey-'));
  const file = join(data, 'door.data');
  await writeFile(file, recording());
  const { child, url } = await serve('replay', file, '--format', 'calit2', '--speed', '3600', '--data', join(data, 'hub'), '--urls', 'http://127.0.0.1:0');
  try {
    await page.goto(`${url}/city`);
    await live(page);

    // The page keeps what its numbers said, from the moment it could be seen.
    const seen = new Set<string>();
    const clock = new Set<string>();
    await expect
      .poll(
        async () => {
          const text = (await page.locator('[data-station] .people').first().textContent()) ?? '';
          seen.add(text);
          clock.add((await page.locator('header time').textContent()) ?? '');
          return seen.size >= 4 && clock.size >= 4;
        },
        { timeout: 60_000, intervals: [100], message: 'the number and the clock of the replay move' },
      )
      .toBe(true);
    expect([...seen].filter((text) => text.includes('-'))).toEqual([]);
  } finally {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null) {
      child.kill('SIGKILL');
      await gone;
    }
    await rm(data, { recursive: true, force: true });
  }
});
