import { type ReportName, reportNames } from './wire';

/** What is asked: kept in the address, so that a report can be sent as a link. */
export type Question = {
  readonly report: ReportName;
  readonly area: string | null;
  readonly from: string;
  readonly to: string;
  readonly step: string;
  readonly by: string;
  readonly at: string;
  readonly below: string;
  readonly days: string;
};

/** The choices a report has besides area and days. */
export const choices: Record<ReportName, { readonly step?: readonly string[]; readonly by?: readonly string[]; readonly at?: true; readonly idle?: true }> = {
  visits: { step: ['1d', '1h', '15m', 'total'], by: ['area', 'station'] },
  promises: { step: ['total', '1d'], by: ['area', 'station'], at: true },
  kiosks: {},
  idle: { idle: true },
  incidents: { by: ['cause', 'area', 'department'] },
};

const dayMs = 86_400_000;

/** A day some days before another, both as 2026-11-21. */
export function daysBefore(day: string, many: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - many * dayMs).toISOString().slice(0, 10);
}

/** The service day of an instant: the local day that begins at 04:00. */
export function serviceDay(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at - 4 * 3_600_000);
}

export function questionOf(search: string, today: string): Question {
  const given = new URLSearchParams(search);
  const report = reportNames.find((name) => name === given.get('report')) ?? 'visits';
  const to = given.get('to') ?? today;
  return {
    report,
    area: given.get('area'),
    from: given.get('from') ?? daysBefore(to, 6),
    to,
    step: given.get('step') ?? choices[report].step?.[0] ?? '1d',
    by: given.get('by') ?? choices[report].by?.[0] ?? '',
    at: given.get('at') ?? '',
    below: given.get('below') ?? '0.05',
    days: given.get('days') ?? '3',
  };
}

/** The parameters of the API; those that the report does not know are left out. */
export function parametersOf(question: Question): URLSearchParams {
  const { report, area, from, to, step, by, at, below, days } = question;
  const known = choices[report];
  const asked = new URLSearchParams({ from, to });
  if (area !== null) asked.set('area', area);
  if (known.step) asked.set('step', known.step.includes(step) ? step : (known.step[0] ?? '1d'));
  if (known.by) asked.set('by', known.by.includes(by) ? by : (known.by[0] ?? ''));
  if (known.at && at !== '') asked.set('at', at);
  if (known.idle) {
    asked.set('below', below);
    asked.set('days', days);
  }
  return asked;
}
