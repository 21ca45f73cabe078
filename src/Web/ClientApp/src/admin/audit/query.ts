import { dayAfter } from '../../stations/page/week';

export type Asked = { who: string; what: string; subject: string; from: string; to: string };

export const nothingAsked: Asked = { who: '', what: '', subject: '', from: '', to: '' };

/** The query of what is asked; `to` is a day that belongs to it, which for the server ends where the next begins. */
export function queryOf({ who, what, subject, from, to }: Asked, after: number | null = null): string {
  const given = { who: who.trim(), what, subject: subject.trim(), from, to: to === '' ? '' : dayAfter(to, 1), after: after === null ? '' : String(after) };
  return new URLSearchParams(Object.entries(given).filter(([, value]) => value !== '')).toString();
}
