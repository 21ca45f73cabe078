import type { LocalName } from '../live/wire';
import { areaPath } from './book';
import type { Book, Scope } from './wire';

/** An area or a station one can choose. */
export type Choice = { readonly code: string; readonly name: string; readonly hint: string };

/** Everything that can be chosen: the areas in the order of their codes, then the stations. */
export function choices(book: Book, say: (name: LocalName) => string): readonly Choice[] {
  const areas = book.areas.map(({ code, parent }) => ({ code, name: areaPath(book.areas, code, say), hint: parent === null ? '' : code }));
  const stations = book.stations.filter(({ retired }) => !retired).map(({ id, name, area }) => ({ code: id, name: say(name), hint: areaPath(book.areas, area, say) }));
  return [...areas, ...stations];
}

/** The first choices that hold every word of a text. */
export function chosenBy(all: readonly Choice[], text: string, most: number): readonly Choice[] {
  const words = text.trim().toLowerCase().split(/\s+/);
  return all.filter(({ code, name, hint }) => words.every((word) => `${code} ${name} ${hint}`.toLowerCase().includes(word))).slice(0, most);
}

export function codeOf(scope: Scope): string {
  return scope.station ?? scope.code ?? '';
}

/** The name of a scope, or its code when the city does not hold it any more. */
export function scopeName(scope: Scope, say: (name: LocalName) => string): string {
  return scope.name ? say(scope.name) : codeOf(scope);
}
