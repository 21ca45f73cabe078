/// <reference lib="webworker" />
// The service worker: the page opens without a network, and is never older than the network allows.
// What the API says is no business of this: the page keeps the last snapshot itself and says how old it is.
export {};

declare const self: ServiceWorkerGlobalScope;
/** Filled in by the build: the files of the shell, and a name that changes whenever one of them does. */
declare const __SHELL__: { readonly version: string; readonly files: readonly string[] };

const shell = __SHELL__;
const cacheName = `shell-${shell.version}`;
const patience = 4000;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll([...shell.files]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(named(request));
  else if (pathname.startsWith('/basemap/') || shell.files.includes(pathname)) event.respondWith(newest(request));
});

/** A page from the network; without one, or from a server in trouble, the shell, which shows what was seen last. */
async function page(request: Request): Promise<Response> {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(patience) });
    if (response.status < 500) return response;
  } catch {
    // Answered below.
  }
  return (await caches.match('/')) ?? Response.error();
}

/** A file named by its content: what is here is right for ever. */
async function named(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? keep(request, await fetch(request));
}

/** A file that may change under its name: the network's, or else the one seen last. */
async function newest(request: Request): Promise<Response> {
  try {
    return await keep(request, await fetch(request));
  } catch {
    return (await caches.match(request)) ?? Response.error();
  }
}

async function keep(request: Request, response: Response): Promise<Response> {
  if (response.ok) await (await caches.open(cacheName)).put(request, response.clone());
  return response;
}
