/** In which coordinates a position is written, as the server names them. */
export const coordinates = ['wgs-84', 'gcj-02', 'bd-09'] as const;

export type Position = { readonly lat: number; readonly lon: number };

/** Both numbers out of what maps copy: "117.489,30.656" of Amap and Baidu, "30.656,117.489" of Tencent. Null for anything else. */
export function positionIn(text: string): Position | null {
  const numbers = /^\s*(-?\d+(?:\.\d+)?)\s*[,，;\s]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text);
  if (numbers === null) return null;
  const [first, second] = [Number(numbers[1]), Number(numbers[2])];
  // Anywhere in China the longitude is the greater; elsewhere the order is the one of ISO 6709.
  const [lat, lon] = first > second && isChina(second, first) ? [second, first] : [first, second];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}

function isChina(lat: number, lon: number): boolean {
  return lat > 3 && lat < 54 && lon > 73 && lon < 136;
}
