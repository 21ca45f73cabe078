import { Agent, request } from 'node:http';
import type { BrowserContext } from '@playwright/test';
import type { Hub } from './hub';

type Profile = { readonly zones: readonly object[]; readonly kiosks: readonly object[] };
type Entry = { readonly n: number; readonly subject: string; readonly after: unknown };

/** Somebody of staff who writes with the session of a page, faster than the page could. */
export class Writer {
  /** What refusals said, each once. */
  readonly refusals = new Map<string, { readonly status: number; readonly contentType: string; readonly body: string }>();

  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });

  private constructor(
    private readonly hub: Hub,
    private readonly headers: Record<string, string>,
  ) {}

  static async of(hub: Hub, context: BrowserContext): Promise<Writer> {
    const me = (await (await context.request.get(`${hub.url}/api/v1/me`)).json()) as { csrf: string };
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    return new Writer(hub, { cookie, 'x-csrf-token': me.csrf, 'content-type': 'application/json' });
  }

  /** Writes what has to be taken in, and answers what came back. */
  async write(method: string, path: string, body: object, headers: Record<string, string> = {}): Promise<string> {
    const { status, text } = await this.#send(method, path, body, headers);
    if (status < 200 || status > 299) throw new Error(`${method} ${path} was not taken in: ${status} ${text}`);
    return text;
  }

  /** Writes what a rule has to refuse, by its name; what it said is kept, to be shown. */
  async refused(rule: string, method: string, path: string, body: object, headers: Record<string, string> = {}): Promise<void> {
    const { status, text, contentType } = await this.#send(method, path, body, headers);
    const type = status === 400 || status === 422 || rule === 'sign-in' ? (JSON.parse(text) as { type: string }).type : '';
    if (type !== `urn:orleanshub:${rule}`) throw new Error(`${method} ${path} was not refused as ${rule}: ${status} ${text}`);
    this.refusals.set(text, { status, contentType, body: text });
  }

  async read<T>(path: string): Promise<T> {
    const answer = await fetch(`${this.hub.url}/api/v1/${path}`, { headers: this.headers });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** The open incidents, by station. */
  async incidents(): Promise<ReadonlyMap<string, string>> {
    const { incidents } = await this.read<{ incidents: { id: string; station: string }[] }>('incidents?state=open');
    return new Map(incidents.map(({ id, station }) => [station, id]));
  }

  /** All that the audit chain holds of an act, newest first. */
  async acts(what: string): Promise<Entry[]> {
    const all: Entry[] = [];
    for (let after = ''; ; ) {
      const { entries, next } = await this.read<{ entries: Entry[]; next: number | null }>(`audit?what=${what}${after}`);
      all.push(...entries);
      if (next === null) return all;
      after = `&after=${next}`;
    }
  }

  /** Puts texts wherever a station's page of the administration has a field for words. */
  async put(id: string, texts: readonly string[]): Promise<void> {
    const read = await fetch(`${this.hub.url}/api/v1/stations/${id}/profile`, { headers: this.headers });
    const profile = (await read.json()) as Profile;
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

  // Thousands of them: the plain client costs a third of what fetch does.
  #send(method: string, path: string, body: object, headers: Record<string, string> = {}): Promise<{ status: number; text: string; contentType: string }> {
    return new Promise((resolve, reject) => {
      const asked = request(`${this.hub.url}/api/v1/${path}`, { method, agent: this.#agent, headers: { ...this.headers, ...headers } }, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => (text += part));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text, contentType: answer.headers['content-type'] ?? '' }));
      });
      asked.on('error', reject);
      asked.end(JSON.stringify(body));
    });
  }
}
