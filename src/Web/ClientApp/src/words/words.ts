import type { Evidence, KioskStatus, Level } from '../live/wire';

export type Shown = Level | 'closed';
export type Lang = 'zh-CN' | 'en';

/** Every word the page says; a language that lacks one does not compile. */
export type Words = {
  readonly title: (city: string) => string;
  readonly demo: string;
  readonly otherLanguage: string;
  readonly level: Record<Shown, string>;
  readonly people: (count: string, capacity: number | null) => string;
  readonly about: (count: number) => string;
  readonly age: { readonly now: string; readonly seconds: (n: number) => string; readonly minutes: (n: number) => string; readonly hours: (n: number) => string };
  readonly span: { readonly seconds: (n: number) => string; readonly minutes: (n: number) => string; readonly hours: (n: number) => string };
  readonly stale: (age: string) => string;
  readonly unknownSince: (age: string) => string;
  readonly neverRead: string;
  readonly open: { readonly open: string; readonly closed: string; readonly unknown: string };
  readonly until: (time: string) => string;
  readonly opens: (time: string) => string;
  readonly tomorrow: (time: string) => string;
  readonly evidence: Record<Evidence['kind'], (age: string) => string>;
  readonly noEvidence: string;
  readonly locked: (count: number) => string;
  readonly connection: {
    readonly starting: string;
    readonly live: (age: string) => string;
    readonly reconnecting: (age: string) => string;
    readonly cut: (time: string) => string;
    readonly cutBanner: (time: string) => string;
    readonly offline: (time: string) => string;
    readonly tooOld: string;
  };
  readonly sum: {
    readonly open: string;
    readonly closed: string;
    readonly unknown: string;
    readonly known: (known: number, all: number) => string;
    readonly people: string;
    readonly peopleKnown: (known: number, all: number) => string;
    readonly crowded: string;
    readonly levelsOnly: string;
  };
  readonly list: {
    readonly heading: string;
    readonly map: string;
    readonly search: string;
    readonly clear: string;
    readonly all: string;
    readonly found: (count: number) => string;
    readonly more: (count: number) => string;
    readonly groups: Record<'counted' | 'uncounted' | 'closed', string>;
    readonly sortedAt: (time: string) => string;
  };
  readonly detail: { readonly zones: string; readonly kiosks: string; readonly noZones: string; readonly private: string; readonly kiosk: Record<KioskStatus, string>; readonly onMap: string };
  readonly loading: string;
  readonly empty: { readonly title: string; readonly hint: string };
  readonly nothing: { readonly title: string; readonly without: (filter: string, count: number) => string; readonly drop: (filter: string) => string };
  readonly error: { readonly title: string; readonly hint: string; readonly retry: string };
  readonly map: { readonly label: string; readonly legend: string; readonly zoomIn: string; readonly zoomOut: string; readonly whole: string; readonly attribution: string; readonly noOutline: string };
  readonly announce: { readonly one: (name: string, level: string) => string; readonly many: (count: number) => string };
};
