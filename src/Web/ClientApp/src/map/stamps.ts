/** The pixels of a small picture, from its middle: those that hide what is below, and those of its edge that let some of it through. */
export type Stamp = { readonly solid: Pixels; readonly edge: Pixels; readonly reach: number };

type Pixels = { readonly dx: Int16Array; readonly dy: Int16Array; readonly colour: Uint32Array };

/** A picture as a stamp; transparent pixels are no part of it. */
export function stampOf({ data, width, height }: ImageData): Stamp {
  const pixels = new Uint32Array(data.buffer);
  const all = [...pixels.keys()];
  const alpha = (i: number) => data[4 * i + 3] ?? 0;
  const some = (taken: readonly number[]): Pixels => ({
    dx: Int16Array.from(taken, (i) => (i % width) - (width >> 1)),
    dy: Int16Array.from(taken, (i) => Math.floor(i / width) - (height >> 1)),
    colour: Uint32Array.from(taken, (i) => pixels[i] ?? 0),
  });
  return { solid: some(all.filter((i) => alpha(i) === 255)), edge: some(all.filter((i) => alpha(i) > 0 && alpha(i) < 255)), reach: (Math.max(width, height) >> 1) + 1 };
}

/**
 * A sheet of pixels that is stamped and then put on a canvas in one go: ten thousand drawImage take many times as long without a graphics
 * card, and most screens that hang on a wall have none.
 */
export class Sheet {
  #image: ImageData | null = null;
  #pixels = new Uint32Array(0);

  /** An empty sheet of a size in device pixels. */
  clear(width: number, height: number): void {
    if (this.#image?.width === width && this.#image.height === height) {
      this.#pixels.fill(0);
      return;
    }
    this.#image = new ImageData(Math.max(1, width), Math.max(1, height));
    this.#pixels = new Uint32Array(this.#image.data.buffer);
  }

  /** Puts the middle of a stamp at a place; what does not fit is cut off. */
  press({ solid, edge, reach }: Stamp, x: number, y: number): void {
    if (this.#image === null) return;
    const { width, height } = this.#image;
    const [left, top] = [Math.round(x), Math.round(y)];
    const inside = left >= reach && top >= reach && left + reach < width && top + reach < height;
    this.#put(solid, left, top, width, height, inside, true);
    this.#put(edge, left, top, width, height, inside, false);
  }

  put(pen: CanvasRenderingContext2D): void {
    if (this.#image !== null) pen.putImageData(this.#image, 0, 0);
  }

  // Called ten thousand times a picture, so it takes nothing apart and makes nothing.
  #put({ dx, dy, colour }: Pixels, left: number, top: number, width: number, height: number, inside: boolean, solid: boolean): void {
    const pixels = this.#pixels;
    for (let i = 0; i < colour.length; i++) {
      const px = left + (dx[i] as number);
      const py = top + (dy[i] as number);
      if (!inside && (px < 0 || py < 0 || px >= width || py >= height)) continue;
      const at = py * width + px;
      pixels[at] = solid ? (colour[i] as number) : blend(colour[i] as number, pixels[at] as number);
    }
  }
}

/** One colour over another, neither premultiplied (Porter and Duff's "over"). */
export function blend(over: number, under: number): number {
  const below = under >>> 24;
  if (below === 0) return over;
  const a = over >>> 24;
  if (below === 255) {
    // Red and blue at once, with 8 bits between them for what they carry.
    const share = a + (a >>> 7);
    const rest = 256 - share;
    const redBlue = ((over & 0xff00ff) * share + (under & 0xff00ff) * rest) >>> 8;
    const green = ((over & 0xff00) * share + (under & 0xff00) * rest) >>> 8;
    return ((0xff << 24) | (redBlue & 0xff00ff) | (green & 0xff00)) >>> 0;
  }
  const share = below * (255 - a);
  const alpha = a * 255 + share;
  const mix = (shift: number) => Math.round((((over >>> shift) & 255) * a * 255 + ((under >>> shift) & 255) * share) / alpha);
  return ((Math.round(alpha / 255) << 24) | (mix(16) << 16) | (mix(8) << 8) | mix(0)) >>> 0;
}
