import type { LocalName } from '../live/wire';
import type { Lang } from '../words/words';
import type { Cell, CellKind } from './wire';

/** Kinds that stand in columns, right aligned. */
export const numeric: ReadonlySet<CellKind> = new Set(['count', 'number', 'share', 'minutes']);

export function nameOf(name: LocalName, lang: Lang): string {
  return lang === 'en' ? (name.en ?? name.zh) : name.zh;
}

/** A cell as it is shown: the same value as in the file, with a percent sign for a share; what is not known is a dash. */
export function textOf(kind: CellKind, cell: Cell | undefined, lang: Lang): string {
  if (cell === null || cell === undefined || cell === '') return '–';
  if (typeof cell === 'object') return nameOf(cell, lang);
  if (typeof cell === 'number') {
    if (kind === 'share') return `${(cell * 100).toFixed(1)}%`;
    return kind === 'count' ? cell.toLocaleString('en') : cell.toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  }
  return kind === 'time' ? cell.slice(0, 16).replace('T', ' ') : cell;
}

export function numberOf(cell: Cell | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}
