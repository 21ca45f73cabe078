import type { Words } from '../words/words';

export type Point = { readonly lat: number; readonly lon: number };

const earth = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle metres between two positions. */
export function metresBetween(a: Point, b: Point): number {
  const half = Math.sin(radians(b.lat - a.lat) / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** 320 m, 1.1 km, 12 km: tens of metres, then tenths of a kilometre, then whole ones; never more exact than a phone knows. */
export function distanceText(words: Words, metres: number, large = false): string {
  const { near } = words;
  if (metres < 995) return (large ? near.largeMetres : near.metres)(Math.max(10, Math.round(metres / 10) * 10));
  const kilometres = metres / 1000;
  return (large ? near.largeKilometres : near.kilometres)(kilometres < 9.95 ? kilometres.toFixed(1).replace(/\.0$/, '') : String(Math.round(kilometres)));
}

const grid = 100;

/**
 * The box to watch for a circle, its edges on whole hundredths of a degree: neighbours ask for the same box, the server
 * learns no more than the neighbourhood, and a rider may go some way before another box is needed.
 */
export function boxAround(centre: Point, metres: number): readonly [west: number, south: number, east: number, north: number] {
  const tall = (metres / earth) * (180 / Math.PI);
  const wide = tall / Math.max(0.01, Math.cos(radians(centre.lat)));
  const down = (degrees: number) => Math.floor(degrees * grid) / grid;
  const up = (degrees: number) => Math.ceil(degrees * grid) / grid;
  return [Math.max(-180, down(centre.lon - wide)), Math.max(-90, down(centre.lat - tall)), Math.min(180, up(centre.lon + wide)), Math.min(90, up(centre.lat + tall))];
}
