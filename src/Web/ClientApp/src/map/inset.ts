import type { Mark } from '../live/board';
import type { Box } from '../city/core';
import { type Look, lookOrder } from './looks';
import type { Outlines } from './outlines';
import { worldX, worldY } from './projection';
import { drawSprites, sizeFor } from './sprites';

export type Inset = { readonly box: Box; readonly marks: readonly Mark[]; readonly lookOf: (mark: Mark) => Look; readonly outlines: Outlines | null; readonly shades: ReadonlyMap<string, number | null> };

/** Draws a box of the city as large as a canvas, shaded and marked as on the map. */
export function drawInset(canvas: HTMLCanvasElement, { box, marks, lookOf, outlines, shades }: Inset): void {
  const pen = canvas.getContext('2d');
  const scale = window.devicePixelRatio;
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  if (pen === null || width === 0) return;
  canvas.width = width * scale;
  canvas.height = height * scale;
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  const style = getComputedStyle(document.documentElement);
  const colour = (token: string) => style.getPropertyValue(token).trim();

  const [west, east, north, south] = [worldX(box.west), worldX(box.east), worldY(box.north), worldY(box.south)];
  const zoom = Math.max(width / (east - west), height / (south - north));
  const left = (west + east) / 2 - width / zoom / 2;
  const top = (north + south) / 2 - height / zoom / 2;
  const place = (lon: number, lat: number) => [(worldX(lon) - left) * zoom, (worldY(lat) - top) * zoom] as const;

  pen.fillStyle = colour('--bg');
  pen.fillRect(0, 0, width, height);
  for (const { properties, geometry } of outlines?.features ?? []) {
    pen.beginPath();
    for (const ring of geometry.coordinates.flat()) ring.forEach(([lon = 0, lat = 0], i) => pen[i === 0 ? 'moveTo' : 'lineTo'](...place(lon, lat)));
    pen.closePath();
    const shade = shades.get(properties.code);
    pen.fillStyle = colour(shade == null ? '--land-1' : `--land-${shade + 1}`);
    pen.fill('evenodd');
    pen.strokeStyle = colour('--surface');
    pen.lineWidth = 2;
    pen.stroke();
  }

  const inside = marks
    .map((mark) => [place(mark.lon, mark.lat), lookOf(mark)] as const)
    .filter(([[x, y]]) => x > -20 && y > -20 && x < width + 20 && y < height + 20)
    .sort(([, a], [, b]) => lookOrder.indexOf(a) - lookOrder.indexOf(b));
  const sprites = drawSprites(colour, scale, sizeFor(4 * inside.length));
  for (const [[x, y], look] of inside) {
    const { image, half } = sprites[look];
    pen.drawImage(image, x - half, y - half, half * 2, half * 2);
  }
}
