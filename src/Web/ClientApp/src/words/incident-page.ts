import type { IncidentVerb } from '../incidents/wire';
import { incidentPageEn } from './incident-page.en';
import { incidentPageZh } from './incident-page.zh';
import { language } from './language.svelte';

/** The words of the page of incidents. */
export type IncidentPageWords = {
  readonly title: string;
  readonly open: string;
  readonly filter: string;
  readonly list: string;
  readonly count: (count: number, urgent: number) => string;
  readonly none: string;
  readonly noneHint: string;
  readonly unread: string;
  readonly choose: string;
  readonly back: string;
  readonly causes: string;
  readonly gone: (time: string) => string;
  readonly since: (time: string) => string;
  readonly life: string;
  readonly due: (time: string) => string;
  readonly with: (level: string) => string;
  readonly notes: string;
  readonly noNotes: string;
  readonly verbs: Record<IncidentVerb, string>;
  readonly said: Record<Exclude<IncidentVerb, 'whistle' | 'note'>, string>;
  readonly note: { readonly label: string; readonly submit: string; readonly missing: string };
};

const all: Record<typeof language.current, IncidentPageWords> = { 'zh-CN': incidentPageZh, en: incidentPageEn };

export function incidentPageWords(): IncidentPageWords {
  return all[language.current];
}
