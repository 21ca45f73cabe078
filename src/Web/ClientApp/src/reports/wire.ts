import type { LocalName } from '../live/wire';

export type ReportName = 'visits' | 'promises' | 'kiosks' | 'idle' | 'incidents';
export const reportNames: readonly ReportName[] = ['visits', 'promises', 'kiosks', 'idle', 'incidents'];

export type CellKind = 'time' | 'day' | 'code' | 'name' | 'count' | 'number' | 'share' | 'minutes';
export type Column = { readonly key: string; readonly kind: CellKind; readonly title: LocalName };
export type Cell = string | number | LocalName | null;
export type Row = Readonly<Record<string, Cell>>;

/** A report as the API answers it: columns, rows in their order, and the row of them all. */
export type Report = {
  readonly report: ReportName;
  readonly area: string;
  readonly name: LocalName;
  readonly from: string;
  readonly to: string;
  readonly step: string;
  readonly asOf: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly total: Row | null;
};

/** The areas round one: GET /api/v1/areas/{code}. */
export type AreaNode = { readonly code: string; readonly name: LocalName; readonly parent: string | null; readonly children: readonly { readonly code: string; readonly name: LocalName }[] };
