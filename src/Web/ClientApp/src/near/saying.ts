import type { Arrival, Station, Zone } from '../live/wire';
import type { Lang, Words } from '../words/words';
import { ago, moment, spoken } from '../words/times';
import { isClosed, type Proof, proofOf } from './proof';

/** What language, zone and moment a sentence is for. */
export type Context = { readonly words: Words; readonly lang: Lang; readonly timeZone: string; readonly now: number; readonly forgotten: boolean; readonly name: (name: { zh: string; en?: string | null }) => string };

/** The line that says whether the door opens: its state, which is bold when sure, and what follows it. */
export type OpenLine = { readonly proof: Proof; readonly state: string; readonly rest: string | null };

export function openLine(station: Station, at: Context, large = false): OpenLine {
  const { words, forgotten } = at;
  const proof = proofOf(station, forgotten);
  const change = station.nextChange === null ? null : time(Date.parse(station.nextChange), at, large);
  if (proof === 'closed') return { proof, ...closed(station, change, at) };
  const none = forgotten || station.evidence === null ? words.noEvidence : null;
  if (proof === 'open') {
    const rest = change === null ? (alwaysOpen(station) ? words.near.allDay : null) : words.until(change);
    return { proof, state: large ? words.large.open : words.open.open, rest: joined(rest, onlyZone(station, at) ?? unattended(station, words)) };
  }
  if (station.open === 'open') {
    const state = change !== null ? words.near.shouldBeOpen(change) : alwaysOpen(station) ? words.near.shouldBeOpenAllDay : words.near.mayBeOpen;
    return { proof, state, rest: forgotten ? null : none };
  }
  const nowhere = station.hours == null && station.zones.every((zone) => zone.hours == null);
  return { proof, state: nowhere || station.evidence !== null ? words.open.unknown : words.near.mayBeOpen, rest: none };
}

/** What warns a rider, the worst first: reports, closing or filling before arrival; the reason of a closure. */
export function warnings(station: Station, arrival: Arrival | undefined, at: Context): readonly string[] {
  const { words } = at;
  if (isClosed(station)) return station.notice?.reason ? [station.notice.reason] : [];
  const found: string[] = [];
  for (const kind of ['locked', 'full'] as const) {
    const count = station.reports?.[kind] ?? 0;
    const newest = station.reportsAt?.[kind];
    if (count > (station.reports?.ok ?? 0)) found.push(words.near.reported[kind](count, newest === undefined ? words.age.hours(2) : ago(words, at.lang, at.timeZone, Date.parse(newest), at.now)));
  }
  if (arrival?.closesBefore) found.push(words.near.closesBefore);
  else if (arrival?.filling && station.level !== 'full') found.push(words.near.filling);
  return found;
}

function closed(station: Station, change: string | null, { words, lang, timeZone, now }: Context): { state: string; rest: string | null } {
  if (station.notice) return { state: words.near.closure(station.notice.until === null ? null : moment(words, lang, timeZone, Date.parse(station.notice.until), now)), rest: null };
  return { state: words.open.closed, rest: change === null ? null : words.opens(change) };
}

/** Where the hall is shut and the rest area is not, it is the rest area one can go into. */
export function onlyOpenZone(station: Station): Zone | null {
  const open = station.zones.filter((zone) => zone.open === 'open' && !zone.private);
  const shut = station.zones.some((zone) => zone.open === 'closed' && !zone.private);
  const [only] = open;
  return shut && open.length === 1 && only?.name ? only : null;
}

function onlyZone(station: Station, { words, name }: Context): string | null {
  const only = onlyOpenZone(station);
  return only?.name ? words.near.onlyZone(name(only.name)) : null;
}

function unattended(station: Station, words: Words): string | null {
  return station.staffed === false && alwaysOpen(station) ? words.near.unattended : null;
}

function alwaysOpen(station: Station): boolean {
  return station.nextChange === null && [station, ...station.zones].some(({ hours }) => hours === '24/7');
}

function time(at: number, context: Context, large: boolean): string {
  const { words, lang, timeZone, now } = context;
  const soon = at - now < 12 * 3_600_000;
  return large && soon ? spoken(words, timeZone, at) : moment(words, lang, timeZone, at, now);
}

function joined(...parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join(' · ');
}
