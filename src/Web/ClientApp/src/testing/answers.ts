import { vi } from 'vitest';

type Asked = { readonly method: string; readonly path: string; readonly body: unknown; readonly headers: Headers };
type Answer = { readonly status?: number; readonly body?: unknown; readonly headers?: Record<string, string> } | 'no network';

/** Stands in for the network: answers each request by the given function and remembers what was asked. */
export function answering(answer: (asked: Asked) => Answer): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const one = { method: init.method ?? 'GET', path, body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined, headers: new Headers(init.headers) };
    asked.push(one);
    const given = answer(one);
    if (given === 'no network') throw new TypeError('Failed to fetch');
    const { status = 200, body, headers = {} } = given;
    return new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
  });
  return asked;
}

/** A problem as the server sends one. */
export function problem(status: number, type: string, headers: Record<string, string> = {}): Answer {
  return { status, body: { type: `urn:orleanshub:${type}`, title: type, status }, headers };
}
