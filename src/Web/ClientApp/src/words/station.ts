import type { DayKind, ReportKind } from '../live/wire';

export type MapName = 'amap' | 'baidu' | 'tencent' | 'phone';

/** The words of a station's page. */
export type StationWords = {
  readonly back: string;
  readonly share: string;
  readonly copied: string;
  readonly verdict: {
    readonly room: string;
    readonly someRoom: string;
    readonly busy: string;
    readonly full: string;
    readonly about: (people: number) => string;
    readonly notCounted: string;
    readonly hoursUnknown: string;
    readonly locked: string;
    readonly closed: string;
    readonly closure: string;
    readonly open: string;
  };
  readonly lockedBy: (count: number, age: string) => string;
  readonly saidBy: Record<Exclude<ReportKind, 'locked' | 'ok'>, (count: number, age: string) => string>;
  readonly silentFor: (age: string) => string;
  readonly neverCounted: string;
  readonly untilBySchedule: (time: string) => string;
  readonly allDayBySchedule: string;
  readonly countedAgo: (age: string) => string;
  readonly remaining: (hours: number, minutes: number) => string;
  readonly usually: { readonly less: string; readonly same: string; readonly more: string };
  readonly proof: string;
  readonly updated: (age: string) => string;
  readonly fresh: string;
  readonly unattended: string;
  readonly elsewhere: { readonly open: string; readonly room: string; readonly go: string; readonly none: string };
  readonly amenities: { readonly title: string; readonly ok: string; readonly lent: string; readonly checked: (time: string) => string };
  readonly zones: { readonly allDay: string; readonly hoursUnknown: string };
  readonly kiosks: {
    readonly count: (count: number) => string;
    readonly heard: (age: string) => string;
    readonly silent: string;
    readonly shut: string;
    readonly work: (reason: string, until: string | null) => string;
    readonly available30d: (percent: string) => string;
    readonly functions: Readonly<Record<string, string>>;
    readonly states: { readonly available: string; readonly out: string; readonly unknown: string };
    readonly faults: Readonly<Record<string, string>>;
    readonly fault: string;
  };
  readonly services: {
    readonly title: string;
    readonly now: (now: number, all: number) => string;
    readonly search: string;
    readonly onlyNow: string;
    readonly available: string;
    readonly opens: (time: string) => string;
    readonly closed: string;
    readonly unknown: string;
    readonly none: string;
    readonly other: string;
    readonly categories: Readonly<Record<string, string>>;
  };
  readonly curve: {
    readonly title: string;
    readonly today: string;
    readonly usual: Record<DayKind, string>;
    readonly noUsual: Record<DayKind, string>;
    readonly now: (people: string) => string;
    readonly capacity: (people: number) => string;
    readonly gap: (from: string, to: string) => string;
    readonly none: string;
    readonly notYet: string;
    readonly time: string;
    readonly unknown: string;
    readonly summary: (from: string, to: string) => string;
  };
  readonly hours: {
    readonly title: string;
    readonly today: string;
    readonly allDay: string;
    readonly closed: string;
    readonly unknown: string;
    readonly nextDay: (time: string) => string;
    readonly makeUp: (holiday: string) => string;
    readonly none: string;
    readonly date: (month: number, day: number) => string;
  };
  readonly report: {
    readonly title: string;
    readonly hint: string;
    readonly kinds: Record<ReportKind, string>;
    readonly sending: string;
    readonly thanks: string;
    readonly limited: (minutes: number) => string;
    readonly offline: string;
    readonly failed: string;
  };
  readonly go: { readonly title: string; readonly call: string; readonly callFirst: string; readonly report: string; readonly maps: Record<MapName, string> };
  readonly missing: { readonly gone: (name: string) => string; readonly movedTo: (name: string, address: string | null) => string; readonly title: string; readonly hint: string; readonly near: string };
};
