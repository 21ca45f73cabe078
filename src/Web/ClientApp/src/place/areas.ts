import type { LocalName, Station, Summary } from '../live/wire';
import { metresBetween, type Point } from '../near/distance';

export type AreaLink = { readonly code: string; readonly name: LocalName; readonly summary: Summary };
export type Area = { readonly code: string; readonly name: LocalName; readonly parent: string | null; readonly children: readonly AreaLink[] };

export async function areaOf(code: string): Promise<Area> {
  return ask<Area>(`/api/v1/areas/${encodeURIComponent(code)}`);
}

/** The middle of an area as its stations have it, or null when it has none. */
export async function middleOf(code: string): Promise<Point | null> {
  const { stations } = await ask<{ stations: readonly Station[] }>(`/api/v1/stations?${new URLSearchParams({ area: code })}`);
  return middle(stations);
}

/** The station nearest to the mean of all: a mean may lie in a lake, a station does not. */
export function middle(points: readonly Point[]): Point | null {
  if (points.length === 0) return null;
  const mean = { lat: points.reduce((sum, { lat }) => sum + lat, 0) / points.length, lon: points.reduce((sum, { lon }) => sum + lon, 0) / points.length };
  const { lat, lon } = points.reduce((best, point) => (metresBetween(point, mean) < metresBetween(best, mean) ? point : best));
  return { lat, lon };
}

/** The road of an address, without its number: "长江中路 118 号" is on 长江中路. */
export function roadOf(address: string | null): string | null {
  return /^(?:.*[市区县镇乡])?([\u4e00-\u9fff]{1,8}?(?:大道|路|街|巷|弄))(?=\s*\d|$)/.exec(address ?? '')?.[1] ?? null;
}

async function ask<T>(path: string): Promise<T> {
  const response = await fetch(path, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}
