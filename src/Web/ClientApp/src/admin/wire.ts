// The messages of the administration, as the server writes them.
import type { LocalName } from '../live/wire';

export type Area = { readonly code: string; readonly name: LocalName; readonly parent: string | null };

export type StationLine = {
  readonly id: string;
  readonly kind: string;
  readonly area: string;
  readonly name: LocalName;
  readonly address: string | null;
  readonly hours: string | null;
  readonly capacity: number | null;
  readonly zones: number;
  readonly sensors: number;
  readonly kiosks: number;
  readonly retired: boolean;
  readonly movedTo: string | null;
};

/** Every area and station of the city. */
export type Book = { readonly version: number; readonly areas: readonly Area[]; readonly stations: readonly StationLine[] };

export type Fate = 'added' | 'removed' | 'retired' | 'returned' | 'moved' | 'changed';
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };
export type StationChange = { readonly id: string; readonly name: LocalName; readonly fate: Fate; readonly fields: readonly FieldChange[] };
export type ChangeWarning = { readonly station: string | null; readonly text: LocalName };

export type CityPreview = {
  readonly kind: 'city';
  readonly version: number;
  readonly city: { readonly code: string; readonly name: LocalName; readonly stations: number; readonly retired: number };
  readonly counts: Record<Fate | 'unchanged' | 'divisions', number>;
  readonly stations: readonly StationChange[];
  readonly divisions: readonly FieldChange[];
  readonly warnings: readonly ChangeWarning[];
  readonly warningCount: number;
  readonly confirm: number | null;
};

export type CalendarFileDay = { readonly date: string; readonly name: string; readonly isOff: boolean };
export type CalendarPreview = {
  readonly kind: 'calendar';
  readonly year: number;
  readonly known: boolean;
  readonly off: number;
  readonly work: number;
  readonly added: readonly CalendarFileDay[];
  readonly removed: readonly CalendarFileDay[];
  readonly changed: readonly CalendarFileDay[];
};
export type Preview = CityPreview | CalendarPreview;

export type ImportLine =
  | { readonly phase: 'storing'; readonly done: number; readonly of: number }
  | { readonly phase: 'done'; readonly added?: number; readonly changed?: number; readonly removed?: number; readonly unchanged?: number; readonly year?: number; readonly days?: number }
  | { readonly phase: 'failed'; readonly type: string; readonly detail: string; readonly status: number };

export type CalendarDay = { readonly date: string; readonly name: LocalName | null; readonly off: boolean };
export type Calendar = { readonly year: number; readonly source: 'product' | 'imported' | null; readonly days: readonly CalendarDay[]; readonly years: readonly number[] };

/** One thing wrong with what was sent: whose it is, which field, what to do, in English. */
export type FileError = { readonly where: LocalName; readonly field: string; readonly problem: LocalName };

/** An area or a station, as the server names what somebody or something is for; nameless when the city does not hold it any more. */
export type Scope = { readonly code?: string | null; readonly station?: string | null; readonly name?: LocalName | null };

export type DeviceKey = { readonly id: string; readonly name: string | null; readonly scope: Scope; readonly created: string; readonly revoked: string | null };
export type NewKey = { readonly id: string; readonly name: string | null; readonly scope: Scope; readonly secret: string };

export type User = { readonly name: string; readonly role: 'duty' | 'manager' | 'admin'; readonly scope: Scope; readonly created: string; readonly seen: string | null };
export type Login = { readonly id: string; readonly user: string; readonly begun: string; readonly seen: string; readonly address: string | null; readonly current: boolean };

export type AuditEntry = { readonly n: number; readonly at: string; readonly who: string; readonly what: string; readonly subject: string; readonly before?: unknown; readonly after?: unknown };
export type AuditPage = { readonly entries: readonly AuditEntry[]; readonly next: number | null };
