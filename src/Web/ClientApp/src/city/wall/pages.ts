import type { Mark } from '../../live/board';

/** One question a page. */
export type WallPage = 'day' | 'extended' | 'crowded' | 'kiosks' | 'visits';

/** How long a page stays, in ms. */
export const pageLasts = 20_000;

/** A list that does not fit is shown in two parts while its page is up. */
export const listTurns = pageLasts / 2;

/** What is asked of a city: of promises only while there are any, of kiosks only where there are some, of visits where they are told. */
export function pagesOf(marks: readonly Mark[]): readonly WallPage[] {
  const some = (has: (mark: Mark) => boolean) => marks.some(has);
  return [
    'day',
    ...(some(isPromised) ? (['extended'] as const) : []),
    'crowded',
    ...(some(({ kiosks }) => kiosks > 0) ? (['kiosks'] as const) : []),
    ...(some(({ visits }) => visits !== null) ? (['visits'] as const) : []),
  ];
}

/** Whether it has promised to be open beyond ordinary hours today, and the promise still runs. */
export function isPromised(mark: Mark): boolean {
  return mark.extended && mark.promise !== null;
}

export type Promises = { readonly all: number; readonly kept: number; readonly broken: number; readonly unproven: number; readonly until: string | null };

/** How the promises of extended hours stand; `until` is when most of them end. */
export function promisesOf(marks: readonly Mark[]): Promises {
  const tally = { kept: 0, broken: 0, unproven: 0 };
  const ends = new Map<string, number>();
  let all = 0;
  for (const mark of marks) {
    if (!isPromised(mark) || mark.promise === null) continue;
    all++;
    tally[mark.promise]++;
    if (mark.promisedTo !== null) ends.set(mark.promisedTo, (ends.get(mark.promisedTo) ?? 0) + 1);
  }
  const [until] = [...ends].sort(([, a], [, b]) => b - a)[0] ?? [null];
  return { all, ...tally, until };
}

/** The page that is up after so long, which part of its lists, and which of how many it is. */
export function turnOf(pages: readonly WallPage[], elapsed: number): { readonly page: WallPage; readonly number: number; readonly part: number } {
  const number = Math.floor(elapsed / pageLasts) % pages.length;
  return { page: pages[number] ?? 'day', number, part: Math.floor((elapsed % pageLasts) / listTurns) };
}

/** A part of a list that is turned over in parts; after the last comes the first. */
export function partOf<T>(list: readonly T[], size: number, part: number): { readonly items: readonly T[]; readonly part: number; readonly parts: number } {
  const parts = Math.max(1, Math.ceil(list.length / size));
  const at = part % parts;
  return { items: list.slice(at * size, (at + 1) * size), part: at, parts };
}
