import type { ReportKind } from '../../live/wire';

/** How a report went: taken, too soon after another, or not sent. */
export type Sent = { readonly is: 'taken' } | { readonly is: 'limited'; readonly minutes: number } | { readonly is: 'offline' } | { readonly is: 'failed' };

/** Tells the server what a rider saw at the door. Nothing about the rider is sent. */
export async function sendReport(station: string, kind: ReportKind): Promise<Sent> {
  try {
    const response = await fetch(`/api/v1/stations/${encodeURIComponent(station)}/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind }),
    });
    if (response.ok) return { is: 'taken' };
    if (response.status === 429) return { is: 'limited', minutes: Math.max(1, Math.ceil(Number(response.headers.get('retry-after') ?? 60) / 60)) };
    return { is: 'failed' };
  } catch {
    return navigator.onLine ? { is: 'failed' } : { is: 'offline' };
  }
}
