// Coordinates are thinned for a screen: at 0.0012 degrees (about 120 m) a district keeps its shape at every zoom offered.
const tolerance = 0.0012;

/** The GeoJSON of a city with its rings thinned and rounded, holding only code, name and label point of each district. */
export function outline(collection) {
  return {
    type: 'FeatureCollection',
    features: collection.features.map((feature) => ({
      type: 'Feature',
      properties: { code: String(feature.id ?? feature.properties.id ?? ''), name: feature.properties.name, label: feature.properties.cp },
      geometry: { type: 'MultiPolygon', coordinates: polygonsOf(feature.geometry).map((rings) => rings.map(thin)).filter(isVisible) },
    })),
  };
}

function polygonsOf(geometry) {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function isVisible(rings) {
  return rings.length > 0 && rings[0].length > 3;
}

/** Douglas and Peucker, on a stack so that a long coast cannot overflow the calls. */
function thin(ring) {
  const keep = new Uint8Array(ring.length);
  // A closed ring has no chord of its own: cut it at the point farthest from its start.
  const far = farthestFrom(ring);
  keep[0] = keep[far] = keep[ring.length - 1] = 1;
  const spans = [[0, far], [far, ring.length - 1]];
  while (spans.length > 0) {
    const [from, to] = spans.pop();
    let worst = tolerance;
    let at = -1;
    for (let i = from + 1; i < to; i++) {
      const distance = distanceToChord(ring[i], ring[from], ring[to]);
      if (distance > worst) [worst, at] = [distance, i];
    }
    if (at < 0) continue;
    keep[at] = 1;
    spans.push([from, at], [at, to]);
  }
  return ring.filter((_, i) => keep[i]).map(([lon, lat]) => [round(lon), round(lat)]);
}

function farthestFrom(ring) {
  let at = 0;
  let best = -1;
  ring.forEach(([x, y], i) => {
    const d = Math.hypot(x - ring[0][0], y - ring[0][1]);
    if (d > best) [best, at] = [d, i];
  });
  return at;
}

function distanceToChord([x, y], [ax, ay], [bx, by]) {
  const length = Math.hypot(bx - ax, by - ay);
  return length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
}

function round(degrees) {
  return Math.round(degrees * 1e4) / 1e4;
}
