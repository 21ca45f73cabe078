import type { FeatureCollection, MultiPolygon } from 'geojson';

export type District = { readonly code: string; readonly name: string; readonly label?: readonly [number, number] };
export type Outlines = FeatureCollection<MultiPolygon, District>;

/** The district outlines of a city, or null where there are none: the map is then stations alone. */
export async function outlinesOf(city: string): Promise<Outlines | null> {
  try {
    const response = await fetch(`/basemap/${encodeURIComponent(city)}.json`);
    return response.ok && response.headers.get('content-type')?.includes('json') ? ((await response.json()) as Outlines) : null;
  } catch {
    return null;
  }
}
