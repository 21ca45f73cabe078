import type { Lang, Words } from './words';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "8 s ago": how long before now, in the words of a language; a day and more is a date in the city's time zone. */
export function ago(words: Words, lang: Lang, timeZone: string, at: number, now: number): string {
  const ms = Math.max(0, now - at);
  if (ms < 5000) return words.age.now;
  if (ms < minute) return words.age.seconds(Math.floor(ms / 1000));
  if (ms < hour) return words.age.minutes(Math.floor(ms / minute));
  if (ms < day) return words.age.hours(Math.floor(ms / hour));
  return date(lang, timeZone, at);
}

/** "3 min": a length of time, without the "ago". */
export function span(words: Words, ms: number): string {
  const length = Math.max(0, ms);
  if (length < minute) return words.span.seconds(Math.floor(length / 1000));
  if (length < hour) return words.span.minutes(Math.floor(length / minute));
  return words.span.hours(Math.floor(length / hour));
}

/** 20:30, in the city's time zone. */
export function clock(timeZone: string, at: number, seconds = false): string {
  return format('en-GB', timeZone, seconds ? 'second' : 'minute').format(at);
}

/** 20:30 today, "tomorrow 08:30", else with its date. */
export function moment(words: Words, lang: Lang, timeZone: string, at: number, now: number): string {
  const time = clock(timeZone, at);
  // The end of today, not the morning of tomorrow.
  if (time === '00:00' && dayOf(timeZone, at - minute) === dayOf(timeZone, now)) return '24:00';
  const that = dayOf(timeZone, at);
  if (that === dayOf(timeZone, now)) return time;
  if (that === dayOf(timeZone, now + day)) return time < '12:00' ? words.tomorrowMorning(time) : words.tomorrow(time);
  return `${date(lang, timeZone, at)} ${time}`;
}

/** "晚上 8 点半", "8:30 pm": a time as it is said aloud, for large text. */
export function spoken(words: Words, timeZone: string, at: number): string {
  const [hour = 0, minute = 0] = clock(timeZone, at).split(':').map(Number);
  return words.spokenTime(hour, minute);
}

function date(lang: Lang, timeZone: string, at: number): string {
  const text = format(lang === 'en' ? 'en-GB' : lang, timeZone, 'date').format(at);
  // Chinese writes a space between characters and digits.
  return lang === 'en' ? text : text.replace(/(\d+)月(\d+)日/, '$1 月 $2 日');
}

function dayOf(timeZone: string, at: number): string {
  return format('en-CA', timeZone, 'day').format(at);
}

const shapes = {
  minute: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  second: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  date: { day: 'numeric', month: 'short' },
  day: { year: 'numeric', month: '2-digit', day: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

// Making one costs more than using it a thousand times, and every row uses several.
const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, timeZone: string, shape: keyof typeof shapes): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${shape}`;
  let made = formats.get(key);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(locale, { ...shapes[shape], timeZone });
    formats.set(key, made);
  }
  return made;
}
