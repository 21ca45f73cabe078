import type { AdminWords } from '../words/admin';

/** A value of a record as people read it. */
export function shown(value: unknown, words: AdminWords): string {
  if (value === null || value === undefined || value === '') return words.none;
  if (value === true) return words.yes;
  if (value === false) return words.no;
  if (Array.isArray(value)) return value.length === 0 ? words.none : value.map((item) => (typeof item === 'object' ? JSON.stringify(item) : String(item))).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
