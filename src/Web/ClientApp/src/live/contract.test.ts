import { expect, it } from 'vitest';
import { changed, replaced, type Snapshot } from './snapshot';
import type { Changed, City, Whole } from './wire';

// Written and compared by the server's tests: what they agree on there is read here.
const golden = import.meta.glob<unknown>('../../../../../tests/Web.Tests/Golden/*.json', { import: 'default', eager: true });

function read<T>(name: string): T {
  const [found] = Object.entries(golden).filter(([path]) => path.endsWith(`/${name}.json`));
  if (found === undefined) throw new Error(`There is no golden ${name}.json.`);
  return found[1] as T;
}

it('reads the city', () => {
  const city = read<City>('city');

  expect(Intl.DateTimeFormat('en', { timeZone: city.timeZone })).toBeDefined();
  expect(Number.isNaN(Date.parse(city.asOf))).toBe(false);
  expect(city.summary.stations).toBeGreaterThan(0);
});

it('reads a snapshot, a refresh and a change of the hub', () => {
  const whole = read<Whole>('watch');
  const change = read<Changed>('changed');
  const refresh = read<Whole>('refresh');

  const start = replaced(null, { ...whole, epoch: change.epoch, version: change.from });
  const next = changed(start, change);

  expect(next).not.toBe('gap');
  for (const { id, ...fields } of change.stations) expect((next as Snapshot).stations.get(id)).toMatchObject(fields);
  expect(replaced(start, refresh).stations.size).toBe(refresh.stations.length);
});

it('knows the levels and states the server names', () => {
  for (const station of read<Whole>('watch').stations) {
    for (const place of [station, ...station.zones]) {
      expect(['quiet', 'moderate', 'busy', 'full', 'unknown']).toContain(place.level);
      expect(['open', 'closed', 'unknown']).toContain(place.open);
      expect(['live', 'stale', 'unknown']).toContain(place.freshness);
    }
  }
});
