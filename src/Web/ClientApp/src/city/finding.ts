import type { Area, Board, Mark } from '../live/board';

export type Found = { readonly areas: readonly Area[]; readonly stations: readonly Mark[]; readonly more: number };

const mostAreas = 6;
const mostStations = 12;

/** The areas and stations whose name holds a text in either language; a name that begins with it comes first. */
export function find(board: Board, text: string): Found {
  const wanted = text.trim().toLocaleLowerCase();
  if (wanted === '') return { areas: [], stations: [], more: 0 };
  const areas = [...board.areas.values()].filter(({ name }) => rank(name, wanted) < 2).sort((a, b) => rank(a.name, wanted) - rank(b.name, wanted) || a.code.length - b.code.length);
  const stations = [...board.marks.values()].filter(({ name }) => rank(name, wanted) < 2).sort((a, b) => rank(a.name, wanted) - rank(b.name, wanted));
  return {
    areas: areas.slice(0, mostAreas),
    stations: stations.slice(0, mostStations),
    more: Math.max(0, areas.length - mostAreas) + Math.max(0, stations.length - mostStations),
  };
}

function rank({ zh, en }: { readonly zh: string; readonly en?: string | null }, wanted: string): number {
  const [a, b] = [zh.toLocaleLowerCase(), en?.toLocaleLowerCase() ?? ''];
  return a.startsWith(wanted) || b.startsWith(wanted) ? 0 : a.includes(wanted) || b.includes(wanted) ? 1 : 2;
}
