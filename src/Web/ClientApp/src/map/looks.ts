import { drawOrder as levels, type Glyph, glyphs, quietDot } from '../level/glyphs';
import type { Shown } from '../words/words';

/** How a station is drawn: by its level, or as promised and not open, or as a speck where it has no part in the question. */
export type Look = Shown | 'broken' | 'still';

const triangle = 'M12 2.4 22.6 21H1.4z';

/** Solid, with an exclamation mark cut out: what is promised and not open. */
export const broken: Glyph = { fill: `${triangle}M11 8.6v6.2h2V8.6zM11 16.4v2.1h2v-2.1z`, back: 'M12 .6 24 22.2H0z' };

export const lookGlyphs: Record<Look, Glyph> = { ...glyphs, broken, still: { fill: quietDot, back: quietDot } };

/** From bottom to top. */
export const lookOrder: readonly Look[] = ['still', ...levels.slice(0, -1), 'broken', 'full'];
