import type { Folding } from './feed';
import type { Evidence, Freshness, Level, LocalName, OpenState, Summary } from './wire';

/** Whether a promise of today that is running is kept, and until when it runs. */
export type PromiseState = 'kept' | 'broken' | 'unproven';

/** What a map knows of a station. Its place is fixed, how it stands is overwritten by every message: ten thousand are not made anew. */
export type Mark = {
  readonly id: string;
  readonly kind: string;
  readonly name: LocalName;
  readonly area: string;
  readonly lat: number;
  readonly lon: number;
  open: OpenState;
  people: number | null;
  capacity: number | null;
  level: Level;
  freshness: Freshness;
  visits: number | null;
  kiosks: number;
  kiosksAvailable: number;
  incidents: number;
  locked: number;
  promise: PromiseState | null;
  /** The promise that runs lies beyond ordinary hours. */
  extended: boolean;
  promisedTo: string | null;
  nextChange: string | null;
  asOf: string | null;
  evidence: Evidence | null;
};

/** A part of the city, with the sum the server made of it. */
export type Area = {
  readonly code: string;
  readonly name: LocalName;
  readonly parent: Area | null;
  readonly children: readonly Area[];
  /** The stations in it at any depth, and those in none of its children. */
  readonly marks: readonly Mark[];
  readonly own: readonly Mark[];
  summary: Summary;
};

/** The whole city in one place: replaced when what it is made of changes, else written into. */
export type Board = { readonly root: Area; readonly areas: ReadonlyMap<string, Area>; readonly marks: ReadonlyMap<string, Mark> };

/** The board at a version; `levels` are the marks that look otherwise since the version before. */
export type BoardStep = { readonly epoch: string; readonly version: number; readonly asOf: string | null; readonly board: Board; readonly levels: readonly Mark[] };

type Fixed = 'id' | 'kind' | 'name' | 'area' | 'lat' | 'lon';
type Always = 'open' | 'level' | 'freshness';
/** How a station stands, as it is sent: null, false and the zero of a count of kiosks, incidents or reports are left out. */
type Live = Pick<Mark, 'id' | Always> & Partial<Omit<Mark, Fixed | Always>>;
type AreaLine = { readonly code: string; readonly name?: LocalName; readonly parent?: string | null; readonly summary: Summary };
type Message<M> = { readonly epoch: string; readonly version: number; readonly asOf?: string; readonly stations: readonly M[]; readonly areas: readonly AreaLine[] };
type Whole = Message<Live & Pick<Mark, Fixed>> & { readonly part?: false };
/** Of a refresh a part: how some of the stations stand. */
type Part = Message<Live> & { readonly part: true };
type Changed = Message<Live> & { readonly from: number };

/** Folds the messages of a watch with the detail of a map into one board. */
export const boards: Folding<BoardStep> = {
  replaced: (current, message) => replaced(current, message as unknown as Whole | Part),
  changed: (current, message) => changed(current, message as unknown as Changed),
};

function replaced(current: BoardStep | null, whole: Whole | Part): BoardStep | 'gap' {
  if (current !== null && current.epoch === whole.epoch && whole.version < current.version) return current;
  const { epoch, version } = whole;
  const asOf = whole.asOf ?? current?.asOf ?? null;
  if (whole.part) return current?.epoch !== epoch ? 'gap' : { epoch, version, asOf, board: current.board, levels: write(current.board, whole) };
  if (current === null || !isSameCity(current.board, whole)) return { epoch, version, asOf, board: build(whole), levels: [] };
  return { epoch, version, asOf, board: current.board, levels: write(current.board, whole) };
}

function changed(current: BoardStep, change: Changed): BoardStep | 'gap' {
  if (change.epoch !== current.epoch) return 'gap';
  if (change.version <= current.version) return current;
  if (change.from !== current.version) return 'gap';
  const { board } = current;
  if (change.stations.some(({ id }) => !board.marks.has(id)) || change.areas.some(({ code }) => !board.areas.has(code))) return 'gap';
  return { epoch: current.epoch, version: change.version, asOf: change.asOf ?? current.asOf, board, levels: write(board, change) };
}

function write(board: Board, message: Message<Live>): readonly Mark[] {
  const levels: Mark[] = [];
  for (const next of message.stations) {
    const mark = board.marks.get(next.id);
    if (mark === undefined) continue;
    if (mark.level !== next.level || mark.open !== next.open || mark.promise !== (next.promise ?? null)) levels.push(mark);
    stand(mark, next);
  }
  for (const { code, summary } of message.areas) {
    const area = board.areas.get(code);
    if (area !== undefined) area.summary = summary;
  }
  return levels;
}

// Ten thousand are written in one go, so nothing is made on the way.
function stand(mark: Mark, next: Live): void {
  mark.open = next.open;
  mark.people = next.people ?? null;
  mark.capacity = next.capacity ?? null;
  mark.level = next.level;
  mark.freshness = next.freshness;
  mark.visits = next.visits ?? null;
  mark.kiosks = next.kiosks ?? 0;
  mark.kiosksAvailable = next.kiosksAvailable ?? 0;
  mark.incidents = next.incidents ?? 0;
  mark.locked = next.locked ?? 0;
  mark.promise = next.promise ?? null;
  mark.extended = next.extended ?? false;
  mark.promisedTo = next.promisedTo ?? null;
  mark.nextChange = next.nextChange ?? null;
  mark.asOf = next.asOf ?? null;
  mark.evidence = next.evidence ?? null;
}

// An import may add, move or rename what is there.
function isSameCity(board: Board, whole: Whole): boolean {
  if (board.marks.size !== whole.stations.length || board.areas.size !== whole.areas.length) return false;
  for (const { code, name, parent } of whole.areas) {
    const known = board.areas.get(code);
    if (known === undefined || known.name.zh !== name?.zh || known.name.en !== name.en || (known.parent?.code ?? null) !== (board.root.code === code ? null : parent)) return false;
  }
  return whole.stations.every((next) => {
    const known = board.marks.get(next.id);
    return known !== undefined && known.lat === next.lat && known.lon === next.lon && known.area === next.area && known.kind === next.kind && known.name.zh === next.name.zh && known.name.en === next.name.en;
  });
}

type Growing = { -readonly [K in keyof Area]: K extends 'children' ? Growing[] : K extends 'marks' | 'own' ? Mark[] : K extends 'parent' ? Growing | null : Area[K] };

function build(whole: Whole): Board {
  const areas = new Map<string, Growing>();
  for (const { code, name, summary } of whole.areas) areas.set(code, { code, name: name ?? { zh: code }, parent: null, children: [], marks: [], own: [], summary });
  let root: Growing | null = null;
  for (const { code, parent } of whole.areas) {
    const area = areas.get(code);
    const around = parent == null ? undefined : areas.get(parent);
    if (area === undefined) continue;
    area.parent = around ?? null;
    if (around === undefined) root ??= area;
    else around.children.push(area);
  }
  const marks = new Map<string, Mark>();
  for (const line of whole.stations) {
    const mark: Mark = { ...unheard, ...line };
    marks.set(mark.id, mark);
    const own = areas.get(mark.area);
    own?.own.push(mark);
    for (let around: Growing | null = own ?? null; around !== null; around = around.parent) around.marks.push(mark);
  }
  root ??= { code: '', name: { zh: '' }, parent: null, children: [], marks: [], own: [], summary: nothing };
  return { root, areas, marks };
}

const unheard = { people: null, capacity: null, visits: null, kiosks: 0, kiosksAvailable: 0, incidents: 0, locked: 0, promise: null, extended: false, promisedTo: null, nextChange: null, asOf: null, evidence: null };
const nothing: Summary = { stations: 0, known: 0, open: 0, closed: 0, people: null, capacity: 0, peopleKnown: 0, crowded: 0, kiosks: 0, kiosksAvailable: 0, visitsToday: null, visitsExtended: null, incidents: 0 };
