import { describe, expect, it } from 'vitest';
import { routeTo, toMap } from './maps';

const metres = (a: { lat: number; lon: number }, b: { lat: number; lon: number }) =>
  Math.hypot((a.lat - b.lat) * 111_000, (a.lon - b.lon) * 111_000 * Math.cos((a.lat * Math.PI) / 180));

describe('a position in the coordinates of a map', () => {
  // Tian'anmen and a place in Chizhou by the published formula (eviltransform's and gcoord's own test values agree within a metre).
  it.each([
    ['amap', { lat: 39.908816, lon: 116.397452 }, { lat: 39.910218, lon: 116.403694 }],
    ['tencent', { lat: 31.1774276, lon: 121.5272106 }, { lat: 31.17530398364597, lon: 121.531541859215 }],
    ['amap', { lat: 22.543847, lon: 113.912316 }, { lat: 22.540796131694766, lon: 113.9171764808363 }],
    ['baidu', { lat: 29.575429778924 - 0.0087, lon: 114.21892734521 - 0.0123 }, null],
  ] as const)('%s %j', (map, wgs, expected) => {
    if (expected !== null) expect(metres(toMap(map, wgs), expected)).toBeLessThan(2);
    else expect(metres(toMap(map, wgs), wgs)).toBeGreaterThan(500);
  });

  it('is the BD-09 offset on top of the GCJ-02 one for Baidu', () => {
    // The GCJ-02 → BD-09 formula as Baidu publishes it.
    const gcj = toMap('amap', { lat: 30.65, lon: 117.49 });
    const pi = (Math.PI * 3000) / 180;
    const z = Math.hypot(gcj.lon, gcj.lat) + 0.00002 * Math.sin(gcj.lat * pi);
    const theta = Math.atan2(gcj.lat, gcj.lon) + 0.000003 * Math.cos(gcj.lon * pi);

    const expected = { lon: z * Math.cos(theta) + 0.0065, lat: z * Math.sin(theta) + 0.006 };
    expect(metres(toMap('baidu', { lat: 30.65, lon: 117.49 }), expected)).toBeLessThan(0.5);
  });

  it.each([
    ['amap', { lat: 51.5007, lon: -0.1246 }],
    ['baidu', { lat: 51.5007, lon: -0.1246 }],
    ['tencent', { lat: -33.8568, lon: 151.2153 }],
    ['baidu', { lat: 40.7484, lon: -73.9857 }],
    ['phone', { lat: 30.65, lon: 117.49 }],
  ] as const)('is as it was: %s %j', (map, position) => {
    expect(toMap(map, position)).toEqual(position);
  });
});

describe('a link to a map', () => {
  const place = { lat: 30.65, lon: 117.49 };

  it.each([
    ['amap', 'https://uri.amap.com/navigation?to=117.4'],
    ['baidu', 'https://api.map.baidu.com/marker?location=30.6'],
    ['tencent', 'https://apis.map.qq.com/uri/v1/routeplan?type=bike&to='],
    ['phone', 'geo:30.650000,117.490000?q=30.650000,117.490000('],
  ] as const)('%s', (map, start) => {
    expect(routeTo(map, place, '湖心社区').startsWith(start)).toBe(true);
  });

  it.each(['amap', 'baidu', 'tencent', 'phone'] as const)('of %s carries any name and nothing but it', (map) => {
    const url = routeTo(map, place, 'a&to=1,2,b#c" onclick=(x) <y>');

    expect(url).not.toMatch(/["<>\s#]/);
    expect(url.match(/[?&]to=/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });
});
