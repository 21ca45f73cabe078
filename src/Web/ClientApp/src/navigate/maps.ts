import gcoord from 'gcoord';
import type { MapName } from '../words/station';

type Position = { readonly lat: number; readonly lon: number };

export const mapNames: readonly MapName[] = ['amap', 'baidu', 'tencent', 'phone'];

/** A position in the coordinates a map draws in. Positions outside China are the same in all of them. */
export function toMap(map: MapName, { lat, lon }: Position): Position {
  if (map === 'phone' || outsideChina({ lat, lon })) return { lat, lon };
  const [x, y] = gcoord.transform([lon, lat], gcoord.WGS84, map === 'baidu' ? gcoord.BD09 : gcoord.GCJ02);
  return { lat: y, lon: x };
}

/** The way to a place in a map: an app where the phone has it, else a site. */
export function routeTo(map: MapName, place: Position, name: string): string {
  const { lat, lon } = toMap(map, place);
  const [y, x] = [lat.toFixed(6), lon.toFixed(6)];
  switch (map) {
    case 'amap':
      return `https://uri.amap.com/navigation?${new URLSearchParams({ to: `${x},${y},${name.replaceAll(',', ' ')}`, mode: 'ride', coordinate: 'gaode', callnative: '1' })}`;
    case 'baidu':
      return `https://api.map.baidu.com/marker?${new URLSearchParams({ location: `${y},${x}`, title: name, content: name, coord_type: 'bd09ll', output: 'html', src: 'orleanshub' })}`;
    case 'tencent':
      return `https://apis.map.qq.com/uri/v1/routeplan?${new URLSearchParams({ type: 'bike', to: name, tocoord: `${y},${x}`, referer: 'orleanshub' })}`;
    case 'phone':
      return `geo:${y},${x}?q=${y},${x}(${encodeURIComponent(name)})`;
  }
}

// The box of the published formula; gcoord leaves what lies outside its own as it is, but converts to BD-09 everywhere.
function outsideChina({ lat, lon }: Position): boolean {
  return lon < 72.004 || lon > 137.8347 || lat < 0.8293 || lat > 55.8271;
}
