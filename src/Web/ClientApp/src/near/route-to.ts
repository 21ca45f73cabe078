import type { Point } from './distance';

/** A route to a place in Amap, which takes WGS-84 when told so; on a phone it opens the app where there is one. */
export function routeTo({ lat, lon }: Point, name: string): string {
  const query = new URLSearchParams({ to: `${lon},${lat},${name}`, coordinate: 'wgs84', mode: 'ride', callnative: '1' });
  return `https://uri.amap.com/navigation?${query}`;
}
