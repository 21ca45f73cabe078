import type { Measure } from '../city/measures';
import type { Reason } from '../city/exceptions';
import type { WallPage } from '../city/wall/pages';
import type { DayKind } from '../live/wire';
import { language } from './language.svelte';
import { mapEn } from './map.en';
import { mapZh } from './map.zh';

/** The words of the city map and of the wall. */
export type MapWords = {
  readonly title: (area: string) => string;
  readonly city: string;
  readonly path: string;
  readonly up: (area: string) => string;
  readonly open: string;
  readonly closed: string;
  readonly unknown: string;
  readonly unknownHint: string;
  readonly knownOf: (known: number, all: number) => string;
  readonly figures: {
    readonly label: string;
    readonly people: string;
    readonly persons: string;
    readonly peopleKnown: (known: number, all: number) => string;
    readonly visits: string;
    readonly extended: string;
    readonly stations: string;
    readonly crowded: string;
    readonly kiosks: string;
    readonly incidents: string;
    readonly cases: string;
    readonly load: string;
  };
  readonly measures: Record<Measure, string>;
  readonly measureLong: Record<Measure, string>;
  readonly shadeBy: string;
  readonly legend: {
    readonly title: string;
    readonly ground: (measure: string) => string;
    readonly last: (border: string) => string;
    readonly between: (from: string, to: string) => string;
    readonly none: string;
    readonly tags: string;
  };
  readonly table: {
    readonly caption: (area: string) => string;
    readonly area: string;
    readonly openKnown: string;
    readonly unknown: string;
    readonly people: string;
    readonly incidents: string;
    readonly moreAreas: (count: number) => string;
    readonly moreStations: (count: number) => string;
    readonly expand: (area: string) => string;
    readonly fold: (area: string) => string;
    readonly search: string;
    readonly stations: string;
  };
  readonly look: {
    readonly title: string;
    readonly order: string;
    readonly none: string;
    readonly more: (count: number) => string;
    readonly reason: Record<Reason, string>;
    readonly silentFor: (age: string) => string;
    readonly locked: (count: number) => string;
    readonly promised: (time: string) => string;
    readonly all: string;
  };
  readonly heat: {
    readonly title: string;
    readonly by: Record<'visits' | 'mean', string>;
    readonly choose: string;
    readonly busiest: (day: string, hour: string, value: string) => string;
    readonly cell: (day: string, hour: string, value: string) => string;
    readonly none: string;
    readonly unknown: string;
    readonly failed: string;
    readonly loading: string;
    readonly table: string;
    readonly grid: string;
    readonly day: string;
    readonly weekdays: readonly string[];
    readonly date: (month: number, day: number) => string;
    readonly scale: (value: string) => string;
    readonly hours: (from: string, to: string) => string;
  };
  readonly search: { readonly label: string; readonly none: (text: string) => string; readonly areas: string; readonly stations: string; readonly more: (count: number) => string };
  readonly map: { readonly label: string; readonly show: string; readonly hide: string; readonly core: (area: string, stations: number) => string; readonly whole: (area: string) => string };
  readonly station: { readonly details: string; readonly close: string; readonly visits: (count: string) => string; readonly kiosks: (available: number, all: number) => string };
  readonly empty: { readonly title: string; readonly hint: string };
  readonly missing: { readonly title: string; readonly hint: string; readonly back: string };
  readonly loading: string;
  readonly wallButton: string;
  readonly wall: {
    readonly title: Record<WallPage, string>;
    readonly question: Record<WallPage, string>;
    readonly promisedTo: (time: string) => string;
    readonly page: (page: number, pages: number) => string;
    readonly of: (all: string) => string;
    readonly stationsPage: (stations: number, page: number, pages: number) => string;
    readonly stations: (count: number) => string;
    readonly broken: string;
    readonly unproven: string;
    readonly notPromised: string;
    readonly nobodySince: (time: string) => string;
    readonly noProof: string;
    readonly hours: string;
    readonly today: string;
    readonly usual: Record<DayKind, string>;
    readonly date: (month: number, day: number, weekday: string) => string;
    readonly none: Record<WallPage, string>;
    readonly lists: { readonly look: string; readonly broken: string; readonly crowded: string; readonly kiosks: string; readonly areas: string };
    readonly leave: string;
    readonly peopleKnown: (known: number) => string;
    readonly kiosksOut: string;
  };
};

/** In the language of the page. */
export function mapWords(): MapWords {
  return language.current === 'en' ? mapEn : mapZh;
}
