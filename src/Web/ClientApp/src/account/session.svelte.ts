import type { LocalName } from '../live/wire';
import { router } from '../shell/router.svelte';
import { Refused, request } from './request';

export type Role = 'duty' | 'manager' | 'admin';

/** One station, or an area with everything below it; without a name when the city no longer holds it. */
export type StaffScope = ({ readonly code: string; readonly station?: never } | { readonly station: string; readonly code?: never }) & { readonly name?: LocalName };

/** The answer of /api/v1/me. */
export type Me = { readonly name: string; readonly role: Role; readonly scope: StaffScope; readonly csrf: string };

const home: Record<Role, string> = { duty: '/duty', manager: '/city', admin: '/city' };

/** Who sits at this page. */
class Session {
  /** Undefined before it was asked, null for somebody who is not signed in. */
  me = $state.raw<Me | null | undefined>(undefined);
  /** The last time it was asked no answer came. */
  failed = $state(false);
  #asking: Promise<void> | null = null;

  get csrf(): string | null {
    return this.me?.csrf ?? null;
  }

  /** Asks who is signed in: once, however many parts of the page want to know, unless it is asked for anew. */
  load(anew = false): Promise<void> {
    if (!anew && this.me !== undefined) return Promise.resolve();
    this.#asking ??= this.#ask().finally(() => (this.#asking = null));
    return this.#asking;
  }

  /** Fails with Refused: 401 for a wrong name or password, 429 with retryAfter after too many. */
  async signIn(name: string, password: string): Promise<void> {
    this.me = await request<Me>('POST', '/api/v1/session', { name, password }, null);
  }

  /** Makes the first admin with the token of the setup link, and signs in. */
  async setUp(token: string, name: string, password: string): Promise<void> {
    this.me = await request<Me>('POST', '/api/v1/setup', { token, name, password }, null);
  }

  /** Ends the session and loads the sign-in page; fails with Refused when the server did not hear of it. */
  async signOut(): Promise<void> {
    try {
      await request('DELETE', '/api/v1/session', undefined, this.csrf);
    } catch (error) {
      // A session that is over already is what was wanted.
      if (!(error instanceof Refused) || error.status !== 401) throw error;
    }
    // The page that is left would go there by itself, a second time, if it saw that nobody is signed in.
    this.enter('/sign-in');
  }

  /** The session ended in the middle: sign in and come back to where this was. */
  expire(): void {
    this.me = null;
    if (location.pathname === '/sign-in') return;
    router.go(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`);
  }

  /** To a page as somebody else than before: loaded anew, because the hub knows a connection by the cookie it began with. */
  enter(path: string): void {
    location.assign(path);
  }

  /** Where to go after signing in: the page asked for, if it is one of ours, else the one for the role. */
  destination(to: string | null): string {
    if (to !== null && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in')) return to;
    return home[this.me?.role ?? 'duty'];
  }

  async #ask(): Promise<void> {
    try {
      this.me = await request<Me>('GET', '/api/v1/me', undefined, null);
      this.failed = false;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.failed = error.status !== 401;
      // Without an answer whoever was signed in still is, as far as is known.
      if (!this.failed) this.me = null;
    }
  }
}

export const session = new Session();
