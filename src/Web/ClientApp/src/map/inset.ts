import type { Mark } from '../live/board';
import type { Box } from '../city/core';
import { type Look, lookOrder } from './looks';
import type { Outlines } from './outlines';
import { worldX, worldY } from './projection';
import { drawSprites, sizeFor, type Sprites } from './sprites';
import { Sheet } from './stamps';

type Shades = ReadonlyMap<string, number | null>;

/** A box of the city drawn as large as two canvases that lie upon each other: the land below, the marks above. */
export class Inset {
  readonly #ground: HTMLCanvasElement;
  readonly #marks: HTMLCanvasElement;
  readonly #sheet = new Sheet();
  readonly #box: Box;
  #sprites: { size: number; of: Sprites } | null = null;

  constructor(ground: HTMLCanvasElement, marks: HTMLCanvasElement, box: Box) {
    this.#ground = ground;
    this.#marks = marks;
    this.#box = box;
  }

  /** The colours of the page changed. */
  recolour(): void {
    this.#sprites = null;
  }

  drawGround(outlines: Outlines | null, shades: Shades): void {
    const pen = this.#ground.getContext('2d');
    const { width, height, scale, place } = this.#fit(this.#ground);
    if (pen === null || width === 0) return;
    pen.setTransform(scale, 0, 0, scale, 0, 0);
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
  }

  drawMarks(marks: readonly Mark[], lookOf: (mark: Mark) => Look): void {
    const pen = this.#marks.getContext('2d', { willReadFrequently: true });
    const { width, scale, place } = this.#fit(this.#marks);
    if (pen === null || width === 0) return;
    const size = sizeFor(4 * marks.length);
    if (this.#sprites?.size !== size) this.#sprites = { size, of: drawSprites(colour, scale, size) };
    const layers = new Map<Look, Mark[]>(lookOrder.map((look) => [look, []]));
    for (const mark of marks) layers.get(lookOf(mark))?.push(mark);
    this.#sheet.clear(this.#marks.width, this.#marks.height);
    for (const [look, layer] of layers) {
      for (const { lat, lon } of layer) {
        const [x, y] = place(lon, lat);
        this.#sheet.press(this.#sprites.of[look], x * scale, y * scale);
      }
    }
    this.#sheet.put(pen);
  }

  #fit(canvas: HTMLCanvasElement) {
    const scale = window.devicePixelRatio;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    const { west, east, north, south } = this.#box;
    const [left, right, top, bottom] = [worldX(west), worldX(east), worldY(north), worldY(south)];
    const zoom = Math.max(width / (right - left), height / (bottom - top));
    const [x, y] = [(left + right) / 2 - width / zoom / 2, (top + bottom) / 2 - height / zoom / 2];
    if (canvas.width !== Math.round(width * scale)) canvas.width = Math.round(width * scale);
    if (canvas.height !== Math.round(height * scale)) canvas.height = Math.round(height * scale);
    return { width, height, scale, place: (lon: number, lat: number) => [(worldX(lon) - x) * zoom, (worldY(lat) - y) * zoom] as const };
  }
}

function colour(token: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(token).trim();
}
