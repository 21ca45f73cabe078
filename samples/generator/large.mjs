// Writes a city of as many stations as asked, for measuring: node large.mjs 10000 FILE. The stations of the demo city over and over, each at a
// place of its own near its model and inside the same district.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chance } from './chance.mjs';
import { kilometre, outlinesOf } from './land/outlines.mjs';
import { print } from './print.mjs';

const [many, path] = [Number(process.argv[2]), process.argv[3]];
if (!(many > 0) || path === undefined) throw new Error('node large.mjs STATIONS FILE');

const demo = JSON.parse(readFileSync(join(import.meta.dirname, '../../src/Web/Cities/demo-city.json'), 'utf8'));
const outlines = outlinesOf('an1_hui1_chi2_zhou1');

/** Up to six kilometres from the model, denser near it, and so far inside the district that nobody sees it across a border. */
function near({ id, lat, lon, area }, chance) {
  const outline = outlines.get(area.slice(0, 6));
  for (let tries = 0; tries < 200; tries++) {
    const [angle, far] = [chance.between(0, 2 * Math.PI), chance.next() ** 2 * 6 * kilometre];
    const place = [lon + (far * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180), lat + far * Math.sin(angle)];
    if (outline.contains(place)) return place;
  }
  throw new Error(`There is no place near ${id}.`);
}

const stations = Array.from({ length: many }, (_, i) => {
  const model = demo.stations[i % demo.stations.length];
  const copy = Math.floor(i / demo.stations.length);
  if (copy === 0) return model;
  const chance = new Chance(`large ${i}`);
  const [lon, lat] = near(model, chance);
  return {
    ...model,
    id: `big-${String(i).padStart(5, '0')}`,
    name: { zh: `${model.name.zh}${copy} 号`, en: `${model.name.en} ${copy}` },
    lat: Math.round(lat * 1e5) / 1e5,
    lon: Math.round(lon * 1e5) / 1e5,
    covers: undefined,
  };
});

writeFileSync(path, print({ ...demo, about: { generator: 'samples/generator/large.mjs', invented: ['Every station.'] }, stations }));
console.log(`${path}: ${stations.length} stations in ${demo.areas.length} areas`);
