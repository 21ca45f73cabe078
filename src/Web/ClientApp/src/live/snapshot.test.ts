import { describe, expect, it } from 'vitest';
import { aStation, aSummary } from '../testing/station';
import { changed, levelChanges, replaced, type Snapshot } from './snapshot';
import type { Changed, Whole } from './wire';

const whole: Whole = {
  epoch: 'e1',
  version: 1200,
  asOf: '2026-11-21T14:36:08+08:00',
  stations: [aStation({ id: 'cz-1', people: 5 }), aStation({ id: 'cz-2', people: 9 })],
  areas: [{ code: '3417', summary: aSummary({ people: 14 }) }],
};
const start = (): Snapshot => replaced(null, whole);
const change = (fields: Partial<Changed>): Changed => ({ epoch: 'e1', from: 1200, version: 1201, stations: [], areas: [], ...fields });

describe('a change that continues the snapshot', () => {
  it('moves only the fields it carries', () => {
    const next = changed(start(), change({ stations: [{ id: 'cz-1', people: 6 }], asOf: '2026-11-21T14:36:10+08:00' }));

    expect(next).toMatchObject({ version: 1201, asOf: '2026-11-21T14:36:10+08:00' });
    expect((next as Snapshot).stations.get('cz-1')).toEqual(aStation({ id: 'cz-1', people: 6 }));
    expect((next as Snapshot).stations.get('cz-2')?.people).toBe(9);
  });

  it('can make a number unknown', () => {
    const next = changed(start(), change({ stations: [{ id: 'cz-1', people: null, level: 'unknown', freshness: 'unknown' }] }));

    expect((next as Snapshot).stations.get('cz-1')).toMatchObject({ people: null, level: 'unknown' });
  });

  it('takes the sums of areas', () => {
    const next = changed(start(), change({ areas: [{ code: '3417', summary: aSummary({ people: 15 }) }] }));

    expect((next as Snapshot).areas.get('3417')?.people).toBe(15);
  });

  it('leaves the snapshot before it as it was', () => {
    const before = start();

    changed(before, change({ stations: [{ id: 'cz-1', people: 6 }] }));

    expect(before.stations.get('cz-1')?.people).toBe(5);
  });

  it('adds a station that comes with its whole profile', () => {
    const next = changed(start(), change({ stations: [aStation({ id: 'cz-3' })] }));

    expect((next as Snapshot).stations.size).toBe(3);
  });
});

describe('a change that does not continue the snapshot', () => {
  it.each<[string, Partial<Changed>]>([
    ['one was missed', { from: 1201, version: 1202 }],
    ['the server started again', { epoch: 'e2' }],
    ['a part of a station nobody knows', { stations: [{ id: 'cz-9', people: 1 }] }],
  ])('is a gap: %s', (_, fields) => {
    expect(changed(start(), change(fields))).toBe('gap');
  });

  it('is passed over when it is older than what we have', () => {
    const before = start();

    expect(changed(before, change({ from: 1190, version: 1199, stations: [{ id: 'cz-1', people: 0 }] }))).toBe(before);
  });
});

describe('a whole snapshot', () => {
  it('forgets stations that are gone', () => {
    const next = replaced(start(), { ...whole, version: 1300, stations: [aStation({ id: 'cz-2' })] });

    expect([...next.stations.keys()]).toEqual(['cz-2']);
  });

  it('of an older version of the same epoch changes nothing', () => {
    const before = start();

    expect(replaced(before, { ...whole, version: 1100 })).toBe(before);
  });

  it('of another epoch replaces, whatever its version', () => {
    expect(replaced(start(), { ...whole, epoch: 'e2', version: 3 })).toMatchObject({ epoch: 'e2', version: 3 });
  });
});

it('tells which stations changed their level, and not which came', () => {
  const before = start();
  const after = changed(before, change({ stations: [{ id: 'cz-1', level: 'busy' }, { id: 'cz-2', people: 10 }, aStation({ id: 'cz-3' })] })) as Snapshot;

  expect(levelChanges(before, after).map(({ id }) => id)).toEqual(['cz-1']);
});
