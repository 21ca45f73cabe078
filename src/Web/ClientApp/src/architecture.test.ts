import { expect, it } from 'vitest';

const files = import.meta.glob<string>(['./**/*.{ts,svelte,css}', '!./**/*.test.ts'], { query: '?raw', import: 'default', eager: true });

const outside = (folder: string, wanted: RegExp) =>
  Object.entries(files)
    .filter(([path, text]) => !path.startsWith(folder) && wanted.test(text))
    .map(([path]) => path);

it('has files to look at', () => {
  expect(Object.keys(files).length).toBeGreaterThan(40);
});

it.each([
  ['live', './live/', /@microsoft\/signalr/],
  ['map', './map/', /from 'leaflet'|leaflet\//],
])('only %s knows its library', (_, folder, library) => {
  expect(outside(folder, library)).toEqual([]);
});

it('has colours in the files of tokens alone', () => {
  expect(outside('./tokens', /#[0-9a-f]{3,8}\b(?![^\n]*url)|rgb\(/i).filter((path) => !path.endsWith('.ts'))).toEqual([]);
});

it('sets no style by attribute, which a strict content security policy forbids', () => {
  expect(outside('none', /\sstyle="|\{@html/)).toEqual([]);
});

it('is one idea a file', () => {
  expect(Object.entries(files).filter(([, text]) => text.split('\n').length > 301).map(([path]) => path)).toEqual([]);
});
