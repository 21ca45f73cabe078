import type { Area, Mark } from '../live/board';

/** A line of the table: a part of the city, what was left out of one, or a station. */
export type Row =
  | { readonly kind: 'area'; readonly area: Area; readonly depth: number; readonly expanded: boolean }
  | { readonly kind: 'station'; readonly mark: Mark; readonly depth: number }
  | { readonly kind: 'more'; readonly of: Area; readonly areas: number; readonly stations: number; readonly depth: number };

/** What the reader opened, and of what he asked to see all. */
export type Opened = { readonly expanded: ReadonlySet<string>; readonly whole: ReadonlySet<string> };

const first = 6;
/** As many stations as a table lists at once; more are found by searching. */
export const mostStations = 60;

/** The table of an area: its parts with what is opened of them, then the stations that lie in none of them. */
export function rowsOf(root: Area, opened: Opened): readonly Row[] {
  const rows: Row[] = [];
  add(root, 0, opened, rows, root);
  return rows;
}

function add(area: Area, depth: number, opened: Opened, rows: Row[], root: Area): void {
  const isRoot = area === root;
  const whole = opened.whole.has(area.code);
  const areas = isRoot || whole ? area.children : area.children.slice(0, first);
  for (const child of areas) {
    const expanded = opened.expanded.has(child.code);
    rows.push({ kind: 'area', area: child, depth, expanded });
    if (expanded) add(child, depth + 1, opened, rows, root);
  }
  const few = isRoot && area.children.length === 0 ? 2 * first : first;
  const stations = area.own.slice(0, whole ? mostStations : few);
  for (const mark of stations) rows.push({ kind: 'station', mark, depth });
  const left = { areas: area.children.length - areas.length, stations: area.own.length - stations.length };
  if (left.areas + left.stations > 0) rows.push({ kind: 'more', of: area, ...left, depth });
}

/** From the city down to an area. */
export function lineage(area: Area): readonly Area[] {
  return area.parent === null ? [area] : [...lineage(area.parent), area];
}
