import { Refused, signedIn, withToken } from '../account/api';
import type { FileError, ImportLine, Preview } from './wire';

/** A refusal that lists what is wrong with what was sent. */
export class Faulty extends Refused {
  constructor(
    status: number,
    type: string,
    sentence: string,
    readonly errors: readonly FileError[],
    /** How many there are; the server lists the first. */
    readonly count: number,
  ) {
    super(status, type, sentence);
  }
}

type Problem = { readonly type?: string; readonly title?: string; readonly detail?: string; readonly errors?: readonly FileError[]; readonly count?: number };

/** A state of something with the tag that names it. */
export type Tagged<T> = { readonly value: T; readonly tag: string | null };

/** Reads what can be changed, with the tag that the change must name. */
export async function readTagged<T>(path: string): Promise<Tagged<T>> {
  const response = await signedIn(() => fetched(path, { headers: { accept: 'application/json' } }));
  return { value: (await response.json()) as T, tag: response.headers.get('etag') };
}

/** Puts another state in the place of the one that the tag names; without a tag something new. */
export async function putTagged<T>(path: string, value: unknown, tag: string | null): Promise<T> {
  const match: Record<string, string> = tag === null ? {} : { 'if-match': tag };
  const response = await withToken((csrf) => fetched(path, { method: 'PUT', headers: { 'content-type': 'application/json', ...match, ...antiforgery(csrf) }, body: JSON.stringify(value) }));
  return (await response.json()) as T;
}

export type Upload = { readonly path: string; readonly file: File; readonly onSent?: (share: number) => void; readonly onLine?: (line: ImportLine) => void };

/** Asks what a file would change. */
export async function preview(file: File, onSent: (share: number) => void): Promise<Preview> {
  return JSON.parse(await upload({ path: '/api/v1/import?preview=true', file, onSent })) as Preview;
}

/** Sends a file and hears what the server says while it works. fetch tells nothing of how much is sent, XMLHttpRequest does. */
export function upload(what: Upload): Promise<string> {
  return withToken((csrf) => sent(what, csrf));
}

function sent({ path, file, onSent, onLine }: Upload, csrf: string | null): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let heard = 0;
    const hear = () => {
      for (let end = request.responseText.indexOf('\n', heard); end >= 0; end = request.responseText.indexOf('\n', heard)) {
        onLine?.(JSON.parse(request.responseText.slice(heard, end)) as ImportLine);
        heard = end + 1;
      }
    };
    request.open('POST', path);
    request.setRequestHeader('content-type', /\.csv$/i.test(file.name) ? 'text/csv' : 'application/json');
    for (const [name, value] of Object.entries(antiforgery(csrf))) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onSent?.(total === 0 ? 1 : loaded / total);
    request.onprogress = () => onLine !== undefined && request.status === 200 && hear();
    request.onerror = () => reject(new Refused(0, '', ''));
    request.onload = () => {
      if (request.status !== 200) return reject(refusedBy(request.status, request.responseText));
      if (onLine !== undefined) hear();
      resolve(request.responseText);
    };
    request.send(file);
  });
}

async function fetched(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, cache: 'no-store' });
  } catch {
    throw new Refused(0, '', '');
  }
  if (!response.ok) throw refusedBy(response.status, await response.text().catch(() => ''));
  return response;
}

function antiforgery(csrf: string | null): Record<string, string> {
  return csrf === null ? {} : { 'x-csrf-token': csrf };
}

function refusedBy(status: number, text: string): Refused {
  const problem = problemOf(text);
  const sentence = problem.detail ?? problem.title ?? '';
  return problem.errors === undefined ? new Refused(status, problem.type ?? '', sentence) : new Faulty(status, problem.type ?? '', sentence, problem.errors, problem.count ?? problem.errors.length);
}

function problemOf(text: string): Problem {
  try {
    return (JSON.parse(text) ?? {}) as Problem;
  } catch {
    return {};
  }
}
