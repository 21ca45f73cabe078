import { type Method, Refused, request } from './request';
import { session } from './session.svelte';

export { Refused };

const antiforgery = 'urn:orleanshub:antiforgery';

/** What stands at an address of the API (`/api/v1/…`), asked for as whoever is signed in. Fails with Refused; without a session the reader is sent to sign in. */
export function ask<T>(path: string): Promise<T> {
  return signedIn(() => request<T>('GET', path, undefined, null));
}

/** Does something at an address of the API, with the antiforgery header and a JSON body. Fails with Refused, as `ask` does. */
export function send<T = void>(method: Exclude<Method, 'GET'>, path: string, body?: unknown): Promise<T> {
  return withToken((csrf) => request<T>(method, path, body, csrf));
}

/** Does what needs the antiforgery token, once more with a new one when it went stale, as after signing in again in another tab. */
export function withToken<T>(doing: (csrf: string | null) => Promise<T>): Promise<T> {
  return signedIn(async () => {
    try {
      return await doing(session.csrf);
    } catch (error) {
      if (!(error instanceof Refused) || error.type !== antiforgery) throw error;
      await session.load(true);
      return await doing(session.csrf);
    }
  });
}

/** Does what needs a session; without one the reader is sent to sign in. */
export async function signedIn<T>(doing: () => Promise<T>): Promise<T> {
  try {
    return await doing();
  } catch (error) {
    if (error instanceof Refused && error.status === 401) session.expire();
    throw error;
  }
}
