import { expect, it } from 'vitest';
import { blank, faultsOf, type Profile, tidy } from './profile';

const good: Profile = { id: 'cz-1', kind: 'rest', area: '3417', name: { zh: '站' }, lat: 30.6, lon: 117.4, zones: [{ id: 'hall' }], sensors: [{ id: 'door', zone: 'hall' }] };

it('finds nothing wrong with a station that is right', () => {
  expect(faultsOf(good, good)).toEqual([]);
});

it.each([
  ['no name', { name: { zh: ' ' } }, 'name.zh', 'missing'],
  ['an id in capitals', { id: 'CZ-1' }, 'id', 'id'],
  ['no area', { area: '' }, 'area', 'missing'],
  ['no position', { lat: null }, 'lat', 'degrees'],
  ['a position beyond the pole', { lat: 117.4 }, 'lat', 'degrees'],
  ['what is no number', { lon: Number.NaN }, 'lon', 'degrees'],
  ['another map for the position that was there', { coordinates: 'gcj-02' }, 'lat', 'map'],
  ['half a person', { capacity: 1.5 }, 'capacity', 'whole'],
  ['itself as its successor', { movedTo: 'cz-1' }, 'movedTo', 'self'],
  ['a zone without an id', { zones: [{}] }, 'zones[0].id', 'id'],
  ['a zone twice', { zones: [{ id: 'hall' }, { id: 'hall' }] }, 'zones[1].id', 'twice'],
  ['a sensor in a zone that is not there', { sensors: [{ id: 'door', zone: 'attic' }] }, 'sensors[0].zone', 'zone'],
  ['an interval of nothing', { sensors: [{ id: 'door', zone: 'hall', everySeconds: 0 }] }, 'sensors[0].everySeconds', 'whole'],
])('finds %s', (_, changes, field, what) => {
  expect(faultsOf({ ...good, ...changes } as Profile, good)).toContainEqual({ field, what });
});

it('leaves out what was left empty and keeps what it does not know', () => {
  const sent = tidy({ ...good, phone: ' ', name: { zh: ' 站 ', en: '' }, tags: ['extended', ''], invented: { deep: [1, false] } });

  expect(sent).toEqual({ ...good, name: { zh: '站' }, tags: ['extended'], invented: { deep: [1, false] } });
});

it('asks of a new station what it needs', () => {
  expect(faultsOf(blank(''), blank('')).map(({ field }) => field)).toEqual(['id', 'name.zh', 'area', 'lat', 'lon']);
});
