import type { Level, Station, Usual, Zone } from '../../live/wire';
import { type Context, onlyOpenZone } from '../../near/saying';
import { ago, moment, span } from '../../words/times';
import type { Shown } from '../../words/words';
import { peopleText } from '../standing';

/** What a rider is told first; `mark` is its glyph and `tint` its ground. */
export type Verdict = { readonly mark: Shown | 'not-open'; readonly tint: Shown; readonly sentence: string; readonly more: string | null; readonly goElsewhere: boolean; readonly callFirst: boolean };

/** Riders who said it is locked, when they are more than those who said all is well. */
export function lockedBy({ reports }: Station): number {
  const locked = reports?.locked ?? 0;
  return locked > (reports?.ok ?? 0) ? locked : 0;
}

export function verdictOf(station: Station, at: Context, usual: Usual | null = null): Verdict {
  const { words, lang, timeZone, now, forgotten } = at;
  const { verdict, ...say } = words.station;
  const time = (text: string | null) => (text === null ? null : moment(words, lang, timeZone, Date.parse(text), now));
  const past = (text: string | null | undefined) => (text ? ago(words, lang, timeZone, Date.parse(text), now) : null);
  const change = time(station.nextChange);
  const told = (mark: Verdict['mark'], tint: Shown, sentence: string, more: string | null, act: 'go' | 'call' | 'elsewhere' = 'go'): Verdict => ({ mark, tint, sentence, more, goElsewhere: act === 'elsewhere', callFirst: act === 'call' });

  if (station.notice) {
    const until = time(station.notice.until);
    return told('closed', 'closed', verdict.closure, until === null ? null : words.until(until), 'elsewhere');
  }
  if (station.open === 'closed') return told('closed', 'closed', verdict.closed, change === null ? null : words.opens(change), 'elsewhere');
  const locked = lockedBy(station);
  if (locked > 0) return told('not-open', 'full', verdict.locked, say.lockedBy(locked, past(station.reportsAt?.locked) ?? words.age.hours(2)), 'elsewhere');
  const zone = onlyOpenZone(station);
  const counted = zone ?? station;
  if (forgotten) return told('unknown', 'unknown', verdict.notCounted, station.people === null ? null : `${past(station.asOf) ?? ''} ${peopleText(words, station)}`.trim());
  if (station.open === 'unknown') return told('unknown', 'unknown', verdict.hoursUnknown, countOf(station, at), 'call');
  if (station.level === 'full' && station.freshness !== 'unknown') return told('full', 'full', verdict.full, joined(peopleText(words, station), past(station.asOf)), 'elsewhere');
  if (station.evidence === null) return told('unknown', 'unknown', words.near.mayBeOpen, change === null ? (isAlwaysOpen(station) ? say.allDayBySchedule : null) : say.untilBySchedule(change), 'call');
  if (zone?.name) return told(zone.level, zone.level, words.near.onlyZone(at.name(zone.name)), countOf(zone, at));
  if (counted.level === 'unknown' && counted.people === null) {
    return told('unknown', 'unknown', verdict.notCounted, station.asOf === null ? say.neverCounted : say.silentFor(span(words, now - Date.parse(station.asOf))));
  }
  if (station.freshness === 'stale' && station.people !== null) {
    return told(station.level, station.level, verdict.about(station.people), joined(levelWord(station.level, at), say.countedAgo(past(station.asOf) ?? '')));
  }
  const sentences: Record<Level, string> = { quiet: verdict.room, moderate: verdict.someRoom, busy: verdict.busy, full: verdict.full, unknown: verdict.open };
  return told(station.level, station.level, sentences[station.level], joined(countOf(station, at), compared(station, usual, at)));
}

/** "fewer than usual": where the live count lies against the middle half of such days at this hour. */
export function compared(station: Station, usual: Usual | null, { words, now }: Context): string | null {
  if (station.people === null || station.freshness !== 'live' || usual === null) return null;
  const half = 30 * 60_000;
  const step = usual.steps.find(({ from }) => Date.parse(from) <= now && now < Date.parse(from) + half);
  if (step === undefined) return null;
  // One person more or less is never news.
  if (station.people < Math.min(step.low, step.median - 1)) return words.station.usually.less;
  if (station.people > Math.max(step.high, step.median + 1)) return words.station.usually.more;
  return words.station.usually.same;
}

export function isAlwaysOpen(station: Station): boolean {
  return station.nextChange === null && [station, ...station.zones].some(({ hours }) => hours === '24/7');
}

function countOf(place: Station | Zone, at: Context): string | null {
  return joined(levelWord(place.level, at), place.people === null || place.freshness === 'unknown' ? null : peopleText(at.words, place));
}

function levelWord(level: Level, { words }: Context): string | null {
  return level === 'unknown' ? null : words.level[level];
}

function joined(...parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null && part !== '');
  return said.length === 0 ? null : said.join(' · ');
}
