import type { DayKind } from '../live/wire';

/** A service day by its hours, the first from 04:00; null where nothing was known, or the hour has not come. */
export type DayHours = { readonly day: string; readonly kind: DayKind; readonly visits: readonly (number | null)[]; readonly mean: readonly (number | null)[] };

/** How a day of a kind usually goes: medians of its last days. */
export type UsualHours = { readonly kind: DayKind; readonly days: number; readonly visits: readonly (number | null)[]; readonly mean: readonly (number | null)[] };

/** The answer of /api/v1/areas/{code}/hours. */
export type AreaHours = { readonly code: string; readonly asOf: string; readonly days: readonly DayHours[]; readonly today: DayHours; readonly usual: UsualHours | null };

export type Counted = 'visits' | 'mean';

const patience = 15_000;

export async function hoursOf(area: string, signal: AbortSignal): Promise<AreaHours> {
  const response = await fetch(`/api/v1/areas/${encodeURIComponent(area)}/hours`, { headers: { accept: 'application/json' }, signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]) });
  if (!response.ok) throw new Error(`hours: ${response.status}`);
  return (await response.json()) as AreaHours;
}

/** "04", "05" … "03". */
export const hourNames: readonly string[] = Array.from({ length: 24 }, (_, i) => String((i + 4) % 24).padStart(2, '0'));

/** The highest hour of all days; null where nothing is known. */
export function busiest(days: readonly DayHours[], of: Counted): { readonly day: DayHours; readonly hour: number; readonly value: number } | null {
  let best: { day: DayHours; hour: number; value: number } | null = null;
  for (const day of days) {
    day[of].forEach((value, hour) => {
      if (value !== null && value > 0 && (best === null || value > best.value)) best = { day, hour, value };
    });
  }
  return best;
}

/** The shade of a cell, of four; 0 people are none, and what is unknown has no shade at all. */
export function heatOf(value: number | null, highest: number): number | null {
  if (value === null) return null;
  return value <= 0 || highest <= 0 ? 0 : Math.min(4, Math.ceil((value / highest) * 4));
}

/** Of the usual day up to an hour: what the hours that are over add up to, and a share of the one that runs. */
export function usualUntil(usual: UsualHours, hour: number, share: number): number | null {
  const over = usual.visits.slice(0, hour);
  const running = usual.visits[hour];
  if (over.some((visits) => visits === null) || running == null) return null;
  return Math.round(over.reduce<number>((sum, visits) => sum + (visits ?? 0), 0) + running * share);
}
