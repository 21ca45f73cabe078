import { tick } from 'svelte';

/** The pages one signs in for: `account/StaffPages.svelte` loads each when it is opened. */
const staff = ['sign-in', 'setup', 'duty', 'incidents', 'reports', 'admin'] as const;
export type StaffName = (typeof staff)[number];

export type Route =
  | { readonly page: 'near' }
  | { readonly page: 'map' }
  | { readonly page: 'scan' }
  | { readonly page: 'city' }
  | { readonly page: 'station'; readonly id: string }
  | { readonly page: 'staff'; readonly name: StaffName }
  | { readonly page: 'nowhere' };

const pages: Record<string, Route> = { '/': { page: 'near' }, '/map': { page: 'map' }, '/scan': { page: 'scan' }, '/city': { page: 'city' } };
for (const name of staff) pages[`/${name}`] = { page: 'staff', name };

/** The page an address names. */
export function routeOf(path: string): Route {
  const station = /^\/s\/([a-z0-9-]{1,40})\/?$/.exec(path)?.[1];
  if (station !== undefined) return { page: 'station', id: station };
  // A part of the administration and one thing in it.
  if (/^\/admin(\/[a-z0-9~-]{1,40}){0,2}\/?$/.test(path)) return { page: 'staff', name: 'admin' };
  return pages[path] ?? { page: 'nowhere' };
}

/** The page that is shown. Links to pages are plain links; a click on one does not load anything anew. */
class Router {
  route = $state.raw<Route>(routeOf(location.pathname));
  #depth = 0;

  /** Begins to take over links and the back button; the returned function ends it. */
  follow(): () => void {
    const ended = new AbortController();
    const { signal } = ended;
    history.scrollRestoration = 'manual';
    document.addEventListener('click', (event) => this.#click(event), { signal });
    window.addEventListener('popstate', (event) => void this.#popped(event.state), { signal });
    return () => ended.abort();
  }

  go(path: string): void {
    history.replaceState({ depth: this.#depth, scrolled: scrollY }, '');
    history.pushState({ depth: ++this.#depth, scrolled: 0 }, '', path);
    void this.#show(0);
  }

  /** To where the reader came from, or to a page when this was the first. */
  back(otherwise: string): void {
    if (this.#depth > 0) history.back();
    else this.go(otherwise);
  }

  async #popped(state: unknown): Promise<void> {
    const { depth = 0, scrolled = 0 } = (state ?? {}) as { depth?: number; scrolled?: number };
    this.#depth = depth;
    await this.#show(scrolled);
  }

  async #show(scrolled: number): Promise<void> {
    this.route = routeOf(location.pathname);
    await tick();
    scrollTo(0, scrolled);
  }

  #click(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element | null)?.closest?.('a[href]');
    if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.hasAttribute('download')) return;
    if (link.origin !== location.origin || routeOf(link.pathname).page === 'nowhere') return;
    event.preventDefault();
    if (link.pathname !== location.pathname) this.go(link.pathname + link.search);
  }
}

export const router = new Router();
