import { Refused, signedIn } from '../account/api';

/** How far an answer has come: rows so far, and how many there will be at most. */
export type Progress = { readonly rows: number; readonly of: number };

/** Reads a long answer while it is made. Fails with Refused, or with AbortError when it was given up. */
export function read(path: string, mark: string, signal: AbortSignal, tell: (progress: Progress) => void): Promise<string> {
  return signedIn(() => readWhole(path, mark, signal, tell));
}

async function readWhole(path: string, mark: string, signal: AbortSignal, tell: (progress: Progress) => void): Promise<string> {
  const response = await fetch(path, { headers: { accept: 'application/json, text/csv' }, cache: 'no-store', signal }).catch((error: unknown) => {
    throw signal.aborted ? error : new Refused(0, '', '');
  });
  if (!response.ok) {
    const problem = (await response.json().catch(() => ({}))) as { type?: string; detail?: string };
    throw new Refused(response.status, problem.type ?? '', problem.detail ?? '');
  }
  const of = Number(response.headers.get('report-rows') ?? 0);
  const body = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let rows = 0;
  try {
    for (let part = await body?.read(); part !== undefined && !part.done; part = await body?.read()) {
      text += part.value;
      rows += part.value.split(mark).length - 1;
      tell({ rows, of });
    }
  } catch (error) {
    // Half an answer is none.
    throw signal.aborted ? error : new Refused(0, '', '');
  }
  return text;
}
