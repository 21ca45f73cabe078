import { drawOrder, glyphs, quietDot } from '../level/glyphs';
import type { Shown } from '../words/words';

/** Edge of a mark on the map, in CSS pixels. */
const sizes: Record<Shown, number> = { closed: 14, quiet: 16, unknown: 16, moderate: 17, busy: 20, full: 22 };
const ring = 1.5;

export type Sprite = { readonly image: HTMLCanvasElement; readonly half: number };

/** One picture a level, drawn once and stamped for every station. */
export function drawSprites(colour: (token: string) => string, scale: number): Record<Shown, Sprite> {
  const entries = drawOrder.map((level) => [level, drawSprite(level, colour, scale)] as const);
  return Object.fromEntries(entries) as Record<Shown, Sprite>;
}

function drawSprite(level: Shown, colour: (token: string) => string, scale: number): Sprite {
  const size = sizes[level];
  const edge = size + 4 * ring;
  const image = document.createElement('canvas');
  image.width = image.height = Math.ceil(edge * scale);
  const pen = image.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  pen.scale((scale * size) / 24, (scale * size) / 24);
  const margin = (2 * ring * 24) / size;
  pen.translate(margin, margin);
  pen.lineJoin = 'round';
  pen.lineCap = 'round';

  const glyph = glyphs[level];
  const back = new Path2D(level === 'quiet' ? quietDot : glyph.back);
  pen.fillStyle = pen.strokeStyle = colour('--mark-ring');
  pen.lineWidth = (2 * ring * 24) / size;
  pen.stroke(back);
  pen.fill(back);

  pen.fillStyle = pen.strokeStyle = colour(`--${level}`);
  if (level === 'quiet') {
    pen.fill(new Path2D(quietDot));
    return { image, half: edge / 2 };
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
  return { image, half: edge / 2 };
}
