import { ask } from '../account/api';
import type { LocalName } from '../live/wire';
import { Loaded } from './loaded.svelte';
import type { Area, Book } from './wire';

/** All areas and stations, shared by the parts that choose among them; whoever changes one loads it anew. */
export const book = new Loaded<Book>(() => ask<Book>('/api/v1/profiles'));

type Say = (name: LocalName) => string;

/** "贵池区 · 秋浦街道": an area with what it lies in, without the city. */
export function areaPath(areas: readonly Area[], code: string, say: Say): string {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const names: string[] = [];
  for (let area = byCode.get(code); area !== undefined; area = area.parent === null ? undefined : byCode.get(area.parent)) {
    if (area.parent !== null || names.length === 0) names.unshift(say(area.name));
  }
  return names.length === 0 ? code : names.join(' · ');
}

/** The areas in the order of the tree, each with how deep it lies. */
export function inTree(areas: readonly Area[]): readonly { readonly area: Area; readonly depth: number }[] {
  const children = new Map<string | null, Area[]>();
  for (const area of areas) children.set(area.parent, [...(children.get(area.parent) ?? []), area]);
  const walk = (parent: string | null, depth: number): { area: Area; depth: number }[] =>
    (children.get(parent) ?? []).flatMap((area) => [{ area, depth }, ...walk(area.code, depth + 1)]);
  return walk(null, 0);
}

/** The codes of an area and of all that lies in it. */
export function within(areas: readonly Area[], code: string): ReadonlySet<string> {
  const found = new Set([code]);
  for (const { area } of inTree(areas)) if (area.parent !== null && found.has(area.parent)) found.add(area.code);
  return found;
}
