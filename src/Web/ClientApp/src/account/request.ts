const patience = 15_000;

/** A request that was not done: the server's problem, or status 0 where no answer came. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    /** The stable name of the problem, `urn:orleanshub:…`; empty where no answer came. */
    readonly type: string,
    /** What the server says of it, for whoever asks for details; pages say it in the reader's language by `refusal`. */
    readonly sentence: string,
    /** Seconds after which it may be tried again, where the server said so. */
    readonly retryAfter: number | null = null,
  ) {
    super(sentence);
  }
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One request to the API, answered by its JSON (undefined where there is none) or ended by Refused. */
export async function request<T>(method: Method, path: string, body: unknown, csrf: string | null): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (csrf !== null) headers['x-csrf-token'] = csrf;
  if (body !== undefined) headers['content-type'] = 'application/json';
  let response: Response;
  try {
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    response = await fetch(path, { method, headers, cache: 'no-store', signal: AbortSignal.timeout(patience), ...content });
  } catch {
    throw new Refused(0, '', '');
  }
  const text = await response.text().catch(() => '');
  if (response.ok) return (text === '' ? undefined : parsed(text)) as T;
  const problem = (parsed(text) ?? {}) as { type?: string; title?: string; detail?: string };
  throw new Refused(response.status, problem.type ?? '', problem.detail ?? problem.title ?? '', seconds(response.headers.get('retry-after')));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function seconds(value: string | null): number | null {
  const number = Number(value);
  return value === null || Number.isNaN(number) ? null : number;
}
