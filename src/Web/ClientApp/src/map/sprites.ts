import { quietDot } from '../level/glyphs';
import { type Look, lookGlyphs, lookOrder } from './looks';
import { type Stamp, stampOf } from './stamps';

/** Edge of a mark on the map, in CSS pixels. */
const sizes: Record<Look, number> = { still: 8, closed: 14, quiet: 16, unknown: 16, moderate: 17, busy: 20, broken: 22, full: 22 };
const ring = 1.5;

export type Sprites = Record<Look, Stamp>;

/** One picture a look, drawn once and stamped for every station; `size` makes all of them smaller where there are many. */
export function drawSprites(colour: (token: string) => string, scale: number, size = 1): Sprites {
  const entries = lookOrder.map((look) => [look, drawSprite(look, colour, scale, size)] as const);
  return Object.fromEntries(entries) as Sprites;
}

/** How small marks are drawn where so many are in view. */
export function sizeFor(inView: number): number {
  return inView > 3000 ? 0.6 : inView > 1000 ? 0.75 : 1;
}

function drawSprite(look: Look, colour: (token: string) => string, scale: number, factor: number): Stamp {
  const size = sizes[look] * (look === 'full' || look === 'broken' || look === 'busy' ? Math.max(factor, 0.8) : factor);
  const edge = size + 4 * ring;
  const image = document.createElement('canvas');
  image.width = image.height = Math.ceil(edge * scale);
  const pen = image.getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('no canvas');
  pen.scale((scale * size) / 24, (scale * size) / 24);
  const margin = (2 * ring * 24) / size;
  pen.translate(margin, margin);
  pen.lineJoin = 'round';
  pen.lineCap = 'round';

  const glyph = lookGlyphs[look];
  const isDot = look === 'quiet' || look === 'still';
  const back = new Path2D(isDot ? quietDot : glyph.back);
  if (look !== 'still') {
    pen.fillStyle = pen.strokeStyle = colour('--mark-ring');
    pen.lineWidth = (2 * ring * 24) / size;
    pen.stroke(back);
    pen.fill(back);
  }

  pen.fillStyle = pen.strokeStyle = colour(look === 'broken' ? '--full' : look === 'still' ? '--edge' : `--${look}`);
  if (isDot) {
    pen.fill(new Path2D(quietDot));
    return stampOf(pen.getImageData(0, 0, image.width, image.height));
  }
  if (glyph.line !== undefined) {
    pen.lineCap = 'butt';
    pen.lineWidth = (glyph.width ?? 2) * 1.25;
    pen.setLineDash([...(glyph.dash ?? [])]);
    pen.stroke(new Path2D(glyph.line));
    pen.setLineDash([]);
  }
  if (glyph.fill !== undefined) pen.fill(new Path2D(glyph.fill), 'evenodd');
  if (glyph.mark !== undefined) {
    pen.lineCap = 'round';
    pen.lineWidth = 2.6;
    pen.stroke(new Path2D(glyph.mark));
  }
  return stampOf(pen.getImageData(0, 0, image.width, image.height));
}
