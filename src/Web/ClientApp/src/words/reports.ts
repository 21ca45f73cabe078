import type { ReportName } from '../reports/wire';
import { language } from './language.svelte';
import { reportsEn } from './reports.en';
import { reportsZh } from './reports.zh';

/** The words of the reports page. Columns bring their own titles. */
export type ReportWords = {
  readonly title: string;
  readonly names: Record<ReportName, string>;
  readonly tells: Record<ReportName, string>;
  readonly area: string;
  readonly wholeScope: string;
  readonly from: string;
  readonly to: string;
  readonly spans: { readonly label: string; readonly today: string; readonly week: string; readonly month: string; readonly quarter: string };
  readonly step: string;
  readonly steps: Readonly<Record<string, string>>;
  readonly by: string;
  readonly bys: Readonly<Record<string, string>>;
  readonly at: string;
  readonly allHours: string;
  readonly below: string;
  readonly days: string;
  readonly rows: (count: number) => string;
  readonly shown: (shown: number, all: number) => string;
  readonly more: string;
  readonly table: (report: string) => string;
  readonly chart: (measure: string) => string;
  readonly csv: string;
  readonly saving: (percent: number | null) => string;
  readonly cancel: string;
  readonly saved: string;
  readonly loading: (percent: number | null) => string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly knownStations: (known: string, of: string, spans: boolean) => string;
  readonly knownShare: (share: string) => string;
  readonly asOf: (time: string) => string;
};

const all: Record<typeof language.current, ReportWords> = { 'zh-CN': reportsZh, en: reportsEn };

export function reportWords(): ReportWords {
  return all[language.current];
}
