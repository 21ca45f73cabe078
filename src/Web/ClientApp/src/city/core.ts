export type Place = { readonly lat: number; readonly lon: number };
export type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };
export type Core = { readonly box: Box; readonly stations: number };

/** The core is a box of this share of the city's width. */
const share = 0.11;
const parts = 6;
const fewest = 30;
/** Less than this share of the stations is no crowd. */
const crowd = 0.12;

/** Where so many stations stand so close that a map of the whole city shows a blot: the box of a shape that holds most. Null where there is no such place. */
export function coreOf(places: readonly Place[], shape: number): Core | null {
  if (places.length < fewest) return null;
  const [south, north] = range(places.map(({ lat }) => lat));
  const [west, east] = range(places.map(({ lon }) => lon));
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const cell = ((Math.max((east - west) * squeeze, north - south) || 1) * share) / parts;
  const [wide, tall] = [parts, Math.max(1, Math.round(parts / shape))];
  const columns = Math.ceil(((east - west) * squeeze) / cell) + 1;
  const lines = Math.ceil((north - south) / cell) + 1;

  // Sums over all cells to the west and south of each, so that a box costs four look-ups.
  const sums = new Int32Array((columns + 1) * (lines + 1));
  const at = (column: number, line: number) => Math.min(line, lines) * (columns + 1) + Math.min(column, columns);
  for (const { lat, lon } of places) {
    const i = at(Math.floor(((lon - west) * squeeze) / cell) + 1, Math.floor((lat - south) / cell) + 1);
    sums[i] = (sums[i] ?? 0) + 1;
  }
  for (let line = 1; line <= lines; line++) for (let column = 1; column <= columns; column++) sums[at(column, line)]! += sums[at(column - 1, line)]! + sums[at(column, line - 1)]! - sums[at(column - 1, line - 1)]!;

  let best = { stations: 0, column: 0, line: 0 };
  for (let line = 0; line < lines; line++) {
    for (let column = 0; column < columns; column++) {
      const stations = sums[at(column + wide, line + tall)]! - sums[at(column, line + tall)]! - sums[at(column + wide, line)]! + sums[at(column, line)]!;
      if (stations > best.stations) best = { stations, column, line };
    }
  }
  if (best.stations < crowd * places.length) return null;
  const [left, bottom] = [west + (best.column * cell) / squeeze, south + best.line * cell];
  return { box: { west: left, south: bottom, east: left + (wide * cell) / squeeze, north: bottom + tall * cell }, stations: best.stations };
}

function range(values: readonly number[]): readonly [number, number] {
  return values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)] as const, [Infinity, -Infinity] as const);
}
