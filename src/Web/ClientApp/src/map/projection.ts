export type Located = { readonly lat: number; readonly lon: number };

/** The square of the world at zoom 0, as web maps have it, in pixels. */
const world = 256;

/** Places on the square world, x and y in turn: projected once, so that a map of ten thousand moves without a sine. */
export function projected(places: readonly Located[]): Float64Array {
  const points = new Float64Array(2 * places.length);
  places.forEach(({ lat, lon }, i) => {
    points[2 * i] = worldX(lon);
    points[2 * i + 1] = worldY(lat);
  });
  return points;
}

export function worldX(lon: number): number {
  return world * (lon / 360 + 0.5);
}

export function worldY(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return world * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
}
