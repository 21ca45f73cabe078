/** The sheet that lies over the desk, and what it is about. It stands in the address, so that signing in again or a reload comes back to it. */
export type OpenSheet = { readonly kind: SheetKind; readonly subject: string | null };

const kinds = ['recount', 'closure', 'whistle', 'work', 'hand-over', 'note', 'help'] as const;
export type SheetKind = (typeof kinds)[number];

export function readSheet(search: string): OpenSheet | null {
  const [word, ...subject] = (new URLSearchParams(search).get('do') ?? '').split(':');
  const kind = kinds.find((each) => each === word);
  return kind === undefined ? null : { kind, subject: subject.length === 0 ? null : subject.join(':') };
}

/** The query of the desk with a station and a sheet open. */
export function writeDesk(station: string | null, sheet: OpenSheet | null): string {
  const query = new URLSearchParams();
  if (station !== null) query.set('station', station);
  if (sheet !== null) query.set('do', sheet.subject === null ? sheet.kind : `${sheet.kind}:${sheet.subject}`);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
