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

  let best = 0;
  let spot = fallback;
  for (let i = 1; i < cells; i++) {
    for (let j = 1; j < cells; j++) {
      const lon = west + ((east - west) * i) / cells;
      const lat = south + ((north - south) * j) / cells;
      if (!outer.some((ring) => isInside(lon, lat, ring))) continue;
      const at = [lon * squeeze, lat] as const;
      const room = Math.min(...borders.map((border) => toBorder(at, border)), some.reduce((least, mark) => Math.min(least, distance(at, mark)), Infinity));
      if (room > best) [best, spot] = [room, [lon, lat]];
    }
  }
  return spot;
}

function range(values: readonly number[]): readonly [number, number] {
  return values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)] as const, [Infinity, -Infinity] as const);
}

function distance([ax, ay]: Spot, [bx, by]: Spot): number {
  return Math.hypot(ax - bx, ay - by);
}

function toBorder(at: Spot, border: readonly Spot[]): number {
  let least = Infinity;
  let from = border[0];
  for (const to of border) {
    if (from !== undefined) least = Math.min(least, toLine(at, from, to));
    from = to;
  }
  return least;
}

function toLine(at: Spot, from: Spot, to: Spot): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((at[0] - from[0]) * dx + (at[1] - from[1]) * dy) / length));
  return distance(at, [from[0] + along * dx, from[1] + along * dy]);
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
