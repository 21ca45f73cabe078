export type Spot = readonly [lon: number, lat: number];
type Rings = readonly (readonly (readonly number[])[])[];

const cells = 20;
const enough = 500;

/** Where in an area a name hides the fewest marks: the point inside that is farthest from any mark and from the border. */
export function labelSpot(polygons: readonly Rings[], marks: readonly Spot[], fallback: Spot): Spot {
  const outer = polygons.map((rings) => rings[0] ?? []);
  const corners = outer.flat();
  const [west, east] = range(corners.map(([lon]) => lon ?? 0));
  const [south, north] = range(corners.map(([, lat]) => lat ?? 0));
  // A degree of longitude is shorter than one of latitude, and a name is wide rather than tall.
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180) / 2;
  const step = Math.max(1, Math.floor(marks.length / enough));
  const some = marks.filter((_, i) => i % step === 0).map(([lon, lat]) => [lon * squeeze, lat] as const);
  const borders = outer.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon * squeeze, lat] as const));

  // Squares of distances order as distances do, and cost a tenth.
  let best = 0;
  let spot = fallback;
  for (let i = 1; i < cells; i++) {
    for (let j = 1; j < cells; j++) {
      const lon = west + ((east - west) * i) / cells;
      const lat = south + ((north - south) * j) / cells;
      if (!outer.some((ring) => isInside(lon, lat, ring))) continue;
      const room = roomAt([lon * squeeze, lat], borders, some, best);
      if (room > best) [best, spot] = [room, [lon, lat]];
    }
  }
  return spot;
}

// How far the nearest mark or border is, squared; no more is asked once it is nearer than the best place known.
function roomAt(at: Spot, borders: readonly (readonly Spot[])[], marks: readonly Spot[], best: number): number {
  let room = Infinity;
  for (const mark of marks) {
    room = Math.min(room, distance2(at, mark));
    if (room <= best) return room;
  }
  for (const border of borders) {
    for (let i = 1; i < border.length; i++) {
      room = Math.min(room, toLine2(at, border[i - 1] as Spot, border[i] as Spot));
      if (room <= best) return room;
    }
  }
  return room;
}

function range(values: readonly number[]): readonly [number, number] {
  return values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)] as const, [Infinity, -Infinity] as const);
}

function distance2([ax, ay]: Spot, [bx, by]: Spot): number {
  return (ax - bx) ** 2 + (ay - by) ** 2;
}

function toLine2(at: Spot, from: Spot, to: Spot): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((at[0] - from[0]) * dx + (at[1] - from[1]) * dy) / length));
  return distance2(at, [from[0] + along * dx, from[1] + along * dy]);
}

// Counts the borders a ray to the east crosses.
export function isInside(lon: number, lat: number, ring: readonly (readonly number[])[]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi = 0, yi = 0] = ring[i] ?? [];
    const [xj = 0, yj = 0] = ring[j] ?? [];
    if (yi > lat !== yj > lat && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
