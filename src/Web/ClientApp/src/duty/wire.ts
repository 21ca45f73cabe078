import type { Incident } from '../incidents/wire';
import type { Freshness, LocalName, StationDetail, Today, Zone } from '../live/wire';

/** A zone as staff see it: with what went through its doors, and how far the doors were off when the last day ended. */
export type StaffZone = Zone & {
  readonly in15?: number | null;
  readonly out15?: number | null;
  readonly residual?: number | null;
  /** The signed count behind the number that is shown. */
  readonly raw?: number | null;
};

export type SensorHealth = {
  readonly id: string;
  readonly zone: string;
  readonly type: 'line' | 'level';
  readonly freshness: Freshness;
  readonly asOf: string | null;
  readonly clockSkewSeconds: number | null;
  readonly implausible: boolean;
};

/** What people did to the count or the door in the course of a day. */
export type CurveEvent = {
  readonly at: string;
  readonly kind: 'recount' | 'closure' | 'reopen';
  readonly zone: string | null;
  readonly people: number | null;
  readonly was: number | null;
  readonly until: string | null;
};

/** The answer of /api/v1/stations/{id} to staff in whose scope it is. */
export type StaffStation = Omit<StationDetail, 'zones' | 'today'> & {
  readonly zones: readonly StaffZone[];
  readonly sensors?: readonly SensorHealth[];
  readonly visitsToday?: number;
  readonly incidents?: readonly Incident[];
  readonly today?: (Today & { readonly events?: readonly CurveEvent[] }) | null;
};

/** A shift on a day, and how many people it takes. */
export type Shift = { readonly name: LocalName; readonly from: string; readonly to: string; readonly people: number | null };

/** One act of staff at the station. */
export type LogEntry = { readonly at: string; readonly by: string; readonly what: string; readonly subject: string; readonly after?: unknown };

/** The answer of /api/v1/stations/{id}/duty; the log is today's, the newest first. */
export type DutyBook = {
  readonly checkedIn: { readonly by: string | null; readonly at: string } | null;
  readonly rota: { readonly now: Shift | null; readonly next: Shift | null };
  readonly handOver: { readonly by: string | null; readonly at: string; readonly text: string } | null;
  readonly log: readonly LogEntry[];
};

/** The answer to a recount that was taken. */
export type Recounted = { readonly zone: string; readonly was: number | null; readonly people: number; readonly at: string };

/** What staff write is at most so long, on one line. */
export const longestText = 200;
