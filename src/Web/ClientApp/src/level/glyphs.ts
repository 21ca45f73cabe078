import type { Shown } from '../words/words';

/** A shape in a box of 24: areas that are filled, lines that are stroked, and the outline that stands behind it on a map. */
export type Glyph = { readonly fill?: string; readonly line?: string; readonly width?: number; readonly dash?: readonly number[]; readonly mark?: string; readonly back: string };

const ring = 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z';
const disc = 'M12 1.8a10.2 10.2 0 1 1 0 20.4 10.2 10.2 0 0 1 0-20.4z';
const octagon = 'M7.6 1.5h8.8l6.1 6.1v8.8l-6.1 6.1H7.6l-6.1-6.1V7.6z';

/** The shape that says a level without its colour. Shared by the list (SVG) and the map (canvas). */
export const glyphs: Record<Shown, Glyph> = {
  quiet: { line: ring, width: 2.2, fill: 'M4.2 16.5h15.6A9 9 0 0 1 12 21a9 9 0 0 1-7.8-4.5z', back: disc },
  moderate: { line: ring, width: 2.2, fill: 'M3 12h18a9 9 0 0 1-18 0z', back: disc },
  busy: { fill: 'M12 .9 23.1 12 12 23.1.9 12z', back: 'M12 .9 23.1 12 12 23.1.9 12z' },
  full: { fill: `${octagon}M6.4 10.3v3.4h11.2v-3.4z`, back: octagon },
  unknown: {
    line: ring,
    width: 2,
    dash: [3.2, 2.45],
    mark: 'M9.4 9.7a2.65 2.65 0 1 1 3.9 2.35c-.85.45-1.3 1-1.3 1.85M12 16.75v.05',
    back: disc,
  },
  closed: { line: 'M6.5 3.5h11a3 3 0 0 1 3 3v11a3 3 0 0 1-3 3h-11a3 3 0 0 1-3-3v-11a3 3 0 0 1 3-3z', width: 2, mark: 'M8.2 12h7.6', back: 'M5.5 2.5h13a3 3 0 0 1 3 3v13a3 3 0 0 1-3 3h-13a3 3 0 0 1-3-3v-13a3 3 0 0 1 3-3z' },
};

/** On a map most stations are quiet, and a plain dot is enough for them. */
export const quietDot = 'M12 5.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z';

/** From bottom to top, so that what matters is never hidden by what does not. */
export const drawOrder: readonly Shown[] = ['closed', 'quiet', 'unknown', 'moderate', 'busy', 'full'];
