import type { Lang } from '../words/words';
import { numberOf, textOf } from './cells';
import type { Report, ReportName, Row } from './wire';

/** One bar of the chart: null where nothing is known. */
export type Bar = { readonly label: string; readonly value: number | null; readonly text: string };
export type Chart = { readonly kind: 'time' | 'rank'; readonly key: string; readonly bars: readonly Bar[] };

const most = 10;
const measure: Record<ReportName, string> = { visits: 'visits', promises: 'share', kiosks: 'availability', idle: 'longest', incidents: 'count' };

/** The small picture beside a table: visits over time, else the first rows by what the report is about. Null when there is nothing to compare. */
export function chartOf(report: Report, lang: Lang): Chart | null {
  const key = measure[report.report];
  const column = report.columns.find((one) => one.key === key);
  if (column === undefined) return null;
  if (report.report === 'visits' && report.step !== 'total') return overTime(report, key);
  const rows = report.rows.filter((row) => row['state'] === undefined);
  const bars = [...rows].sort(by(report.report, key)).slice(0, most).map((row) => ({
    label: [row['name'], row['kiosk']].filter((name) => name != null).map((name) => textOf('name', name, lang)).join(' · '),
    value: numberOf(row[key]),
    text: textOf(column.kind, row[key], lang),
  }));
  return bars.length > 1 ? { kind: 'rank', key, bars } : null;
}

function overTime(report: Report, key: string): Chart | null {
  const sums = new Map<string, number>();
  for (const row of report.rows) {
    const from = String(row['from']);
    sums.set(from, (sums.get(from) ?? 0) + (numberOf(row[key]) ?? 0));
  }
  const short = (from: string) => (from.length > 10 ? `${from.slice(5, 10)} ${from.slice(11, 16)}` : from.slice(5));
  const bars = [...sums].map(([from, value]) => ({ label: short(from), value, text: value.toLocaleString('en') }));
  return bars.length > 1 && bars.length <= 400 ? { kind: 'time', key, bars } : null;
}

// What should be looked at first: the lowest shares, else the highest numbers; what is not known comes last.
function by(report: ReportName, key: string): (a: Row, b: Row) => number {
  const low = report === 'promises' || report === 'kiosks' ? 1 : -1;
  const known = (row: Row) => numberOf(row[key]) ?? (low > 0 ? Infinity : -Infinity);
  return (a, b) => low * (known(a) - known(b));
}
