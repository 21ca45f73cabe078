/** What the pill says: ages in seconds of this device, the moment of the cut in ms of the server's clock. */
export type Connection =
  | { readonly kind: 'starting' }
  | { readonly kind: 'live'; readonly age: number }
  | { readonly kind: 'reconnecting'; readonly age: number }
  | { readonly kind: 'cut'; readonly age: number; readonly since: number | null; readonly online: boolean };

/** Seconds without a connection after which the page says it is cut off. */
export const cutAfter = 60;

/** Seconds without a connection after which a level is too old to be shown. */
export const forgetAfter = 600;

export function connectionOf(heardAt: number | null, lost: { at: number; since: number | null } | null, now: number, online: boolean): Connection {
  if (lost === null) return heardAt === null ? { kind: 'starting' } : { kind: 'live', age: seconds(now - heardAt) };
  if (heardAt === null) return { kind: 'starting' };
  const age = seconds(now - lost.at);
  return online && age < cutAfter ? { kind: 'reconnecting', age } : { kind: 'cut', age, since: lost.since, online };
}

function seconds(ms: number): number {
  return Math.max(0, Math.floor(ms / 1000));
}
