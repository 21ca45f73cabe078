// 2026-11-22 16:30: a record is read years later, so it has its year, and sorts as it is written.
const formats = new Map<string, Intl.DateTimeFormat>();

export function stamp(timeZone: string, iso: string): string {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    formats.set(timeZone, format);
  }
  return format.format(Date.parse(iso));
}
