import type { BrowserContext } from '@playwright/test';
import type { Hub } from './hub';

/** What a text may come to: it is taken in, or refused by a rule. Anything else is a fault. */
const outcomes = new Set([200, 201, 204, 400, 401, 403, 404, 409, 422, 429]);

/** Somebody of staff who writes with the session of a page, faster than the page could. */
export class Writer {
  readonly #incidents = new Map<string, number>();

  private constructor(
    private readonly hub: Hub,
    private readonly headers: Record<string, string>,
  ) {}

  static async of(hub: Hub, context: BrowserContext): Promise<Writer> {
    const me = (await (await context.request.get(`${hub.url}/api/v1/me`)).json()) as { csrf: string };
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    return new Writer(hub, { cookie, 'x-csrf-token': me.csrf, 'content-type': 'application/json' });
  }

  async write(method: string, path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
    const answer = await fetch(`${this.hub.url}/api/v1/${path}`, { method, body: JSON.stringify(body), headers: { ...this.headers, ...headers } });
    const text = await answer.text();
    if (!outcomes.has(answer.status)) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    if (path.startsWith('incidents/') && answer.ok) this.#incidents.set(path.split('/')[1] ?? '', (JSON.parse(text) as { version: number }).version);
    return answer;
  }

  async incidents(): Promise<string[]> {
    const answer = await fetch(`${this.hub.url}/api/v1/incidents?state=open`, { headers: this.headers });
    return ((await answer.json()) as { incidents: { id: string }[] }).incidents.map(({ id }) => id);
  }

  /** The version that this one saw last. */
  version(incident: string): number | undefined {
    return this.#incidents.get(incident);
  }

  /** Puts texts wherever a station's page of the administration has a field for words. */
  async put(id: string, texts: readonly string[]): Promise<void> {
    const read = await fetch(`${this.hub.url}/api/v1/stations/${id}/profile`, { headers: this.headers });
    const profile = (await read.json()) as { zones: object[]; kiosks: object[] };
    const [zh, en, address, phone, operator, tag, zone, kiosk, shift, cover] = texts;
    const changed = {
      ...profile,
      name: { zh, en },
      address,
      phone,
      operator,
      tags: [tag],
      covers: [cover],
      zones: profile.zones.map((each) => ({ ...each, name: { zh: zone, en: zone } })),
      kiosks: profile.kiosks.map((each) => ({ ...each, name: { zh: kiosk, en: kiosk } })),
      rota: [{ days: 'workday', name: { zh: shift, en: shift }, from: '08:00', to: '20:00', people: 1 }],
    };
    await this.write('PUT', `stations/${id}`, changed, { 'if-match': read.headers.get('etag') ?? '' });
  }
}
