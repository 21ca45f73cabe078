import type { Cause, Incident, IncidentState, Urgency } from '../incidents/wire';
import { incidentsEn } from './incidents.en';
import { incidentsZh } from './incidents.zh';
import { language } from './language.svelte';

/** The words of incidents, for every page that shows them. Names come in, so that a sentence can put them where its language does. */
export type IncidentWords = {
  readonly states: Record<IncidentState, string>;
  readonly urgencies: Record<Urgency, string>;
  readonly causes: Record<Cause, string>;
  readonly closedBy: Record<'person' | 'itself' | 'retired', string>;
  /** Who has it at a level. */
  readonly levels: Record<Incident['level'], string>;
  /** A sensor by its id: nobody gives one a name. */
  readonly sensor: (id: string) => string;
  readonly what: {
    readonly full: (place: string, count: string) => string;
    readonly 'sensor-silent': (sensor: string) => string;
    readonly 'sensor-implausible': (sensor: string) => string;
    readonly 'kiosk-out': (kiosk: string) => string;
    readonly 'kiosk-offline': (kiosk: string) => string;
    readonly 'not-open': string;
    readonly 'kiosk-partly': (kiosk: string, out: number, all: number) => string;
    readonly residual: (place: string, days: number) => string;
    readonly locked: (people: number) => string;
    readonly many: (count: number) => string;
  };
  /** What follows for people, whoever acts. */
  readonly effect: {
    readonly room: (zone: string, places: number) => string;
    readonly noRoom: string;
    readonly 'sensor-silent': string;
    readonly 'sensor-implausible': string;
    readonly 'kiosk-out': string;
    readonly 'kiosk-partly': string;
    readonly 'kiosk-offline': string;
    readonly 'not-open': (time: string) => string;
    readonly residual: (people: number) => string;
    readonly residualPlain: string;
    readonly locked: string;
    readonly many: (parts: string) => string;
    readonly count: Record<Cause, (count: number) => string>;
    readonly and: string;
  };
  /** What happens next. */
  readonly next: {
    readonly climbs: (span: string, level: string) => string;
    readonly climbing: (level: string) => string;
    readonly top: string;
    readonly taken: (who: string, time: string) => string;
    readonly due: (department: string, time: string, left: string) => string;
    readonly late: (department: string, time: string, over: string) => string;
    readonly noDue: (department: string) => string;
    readonly arrived: (department: string, time: string) => string;
    readonly resolved: (time: string) => string;
    readonly overdue: (level: string) => string;
  };
};

const all: Record<typeof language.current, IncidentWords> = { 'zh-CN': incidentsZh, en: incidentsEn };

export function incidentWords(): IncidentWords {
  return all[language.current];
}
