import { expect, it } from 'vitest';
import { blend, Sheet, stampOf } from './stamps';

it.each([
  ['what is solid hides what is below', 0xff0000ff, 0xff00ff00, 0xff0000ff],
  ['nothing below leaves it as it is', 0x800000ff, 0, 0x800000ff],
  ['nothing above leaves what is below', 0x000000ff, 0xff00ff00, 0xff00ff00],
  ['half over half is three quarters', 0x80ffffff, 0x80ffffff, 0xc0ffffff],
])('%s', (_, over, under, expected) => {
  expect(blend(over, under)).toBe(expected);
});

it('mixes half over solid to a grey', () => {
  const mixed = blend(0x80ffffff, 0xff000000);

  expect(mixed >>> 24).toBe(255);
  for (const shift of [0, 8, 16]) expect(Math.abs(((mixed >>> shift) & 255) - 128)).toBeLessThanOrEqual(1);
});

it('stamps, and cuts off at the edge what does not fit', () => {
  const picture = { width: 2, height: 2, data: new Uint8ClampedArray(new Uint32Array([0xff0000ff, 0, 0xff0000ff, 0]).buffer) } as ImageData;
  const stamp = stampOf(picture);
  let put: ImageData | null = null;
  const pen = { putImageData: (image: ImageData) => (put = image) } as unknown as CanvasRenderingContext2D;
  globalThis.ImageData ??= class {
    data: Uint8ClampedArray;
    constructor(readonly width: number, readonly height: number) {
      this.data = new Uint8ClampedArray(4 * width * height);
    }
  } as never;
  const sheet = new Sheet();

  sheet.clear(3, 3);
  sheet.press(stamp, 1, 1);
  sheet.press(stamp, 0, 2);
  sheet.put(pen);

  expect([...new Uint32Array((put as unknown as ImageData).data.buffer)].map(Boolean)).toEqual([true, false, false, true, false, false, false, false, false]);
});
