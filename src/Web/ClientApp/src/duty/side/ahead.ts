import type { Incident } from '../../incidents/wire';
import type { LocalName } from '../../live/wire';
import type { DutyWords } from '../../words/duty';
import type { DeskStation } from '../view';
import type { DutyBook, StaffStation } from '../wire';

export type Coming = { readonly at: number; readonly text: string };

const most = 6;
const half = 30 * 60_000;

/** What comes next before the service day ends, in its order: doors, shifts, the fullest hour of a usual day, ends of closures and of work, departments that are due. */
export function comingUp(
  station: DeskStation,
  detail: StaffStation | null,
  book: DutyBook | null,
  incidents: readonly Incident[],
  now: number,
  end: number,
  name: (name: LocalName) => string,
  say: DutyWords['ahead'] & { readonly and: string },
): readonly Coming[] {
  const found: Coming[] = [];
  const add = (at: string | number | null | undefined, text: string) => {
    const instant = typeof at === 'number' ? at : Date.parse(at ?? '');
    if (instant > now && instant < end) found.push({ at: instant, text });
  };
  for (const [at, open, names] of doors(station, name, say)) add(at, open ? say.opens(names) : say.closes(names));
  const next = book?.rota.next;
  if (next) add(next.from, say.shift(name(next.name)));
  const peak = peakAfter(detail, now);
  if (peak !== null) add(peak.at, say.peak(peak.people));
  if (station.notice) add(station.notice.until, say.closureEnds);
  for (const kiosk of station.kiosks) if (kiosk.maintenance) add(kiosk.maintenance.until, say.workEnds(kiosk.name ? name(kiosk.name) : kiosk.id));
  for (const incident of incidents) if (incident.state === 'whistled' && incident.department !== null) add(incident.due, say.due(incident.department));
  return found.sort((a, b) => a.at - b.at).slice(0, most);
}

// Zones whose doors move at the same time are told together.
function doors(station: DeskStation, name: (name: LocalName) => string, say: { readonly station: string; readonly and: string }): readonly (readonly [string, boolean, string])[] {
  if (station.zones.length === 0) return station.nextChange === null ? [] : [[station.nextChange, station.open !== 'open', say.station]];
  const groups = new Map<string, { at: string; open: boolean; names: string[] }>();
  for (const zone of station.zones) {
    if (zone.nextChange == null || zone.open === 'unknown') continue;
    const open = zone.open === 'closed';
    const key = `${zone.nextChange} ${open}`;
    const group = groups.get(key) ?? { at: zone.nextChange, open, names: [] };
    group.names.push(zone.name ? name(zone.name) : zone.id);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ at, open, names }) => [at, open, names.join(say.and)] as const);
}

function peakAfter(detail: StaffStation | null, now: number): { readonly at: number; readonly people: number } | null {
  let best: { at: number; people: number } | null = null;
  for (const step of detail?.usual?.steps ?? []) {
    const at = Date.parse(step.from);
    const people = Math.round(step.median);
    if (at + half > now && people > 0 && people > (best?.people ?? 0)) best = { at, people };
  }
  return best;
}
