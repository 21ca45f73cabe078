import type { Page } from '@playwright/test';
import type { Hub } from '../hub/hub';
import { expectInert, inPages, listen, settled } from '../hub/inert';
import { injectedCity } from '../hub/injected-city';
import { injections } from '../hub/injections';
import { expect, test } from '../hub/journey';
import { signIn } from '../hub/sign-in';
import { Writer } from '../hub/writer';

const city = injectedCity();

test.use({ city });
test.setTimeout(300_000);

const stations = city.stations.map(({ id }) => id);
// A longer text is no name for a key; the devices of the hub have one beside these.
const named = injections.filter((text) => text.length <= 80);
// Names that nobody has, as long as a name is at most on record; a password is looked at for each, which takes its time.
const strangers = injections.filter((text) => text.length <= 64).slice(0, 20);
/** What staff write in words, as the audit chain calls it: it holds each text. */
const written = ['closure', 'hand-over', 'maintenance', 'recount', 'incident-whistle'];

test('five hundred texts of staff are texts on every page of staff', async ({ hub, page }) => {
  await hub.user('chief', 'admin', '3417');
  await listen(page);
  await signIn(page, hub, 'chief', '/duty');
  const chief = await Writer.of(hub, page.context());
  await openIncidents(hub, chief);
  await writeAll(hub, page, chief);
  await expectStored(chief);

  const last = stations.length - 1;
  const places = ['/duty', '/duty?station=x-0', `/duty?station=x-${last}`, '/city', '/city?tv=1', '/incidents', '/s/x-0', '/reports', '/reports?report=incidents&by=department', '/reports?report=kiosks', '/reports?report=promises'];
  const parts = ['stations', 'stations/x-0', `stations/x-${last}`, 'import', 'calendar', 'calendar/2027', 'users', 'backup'].map((part) => `/admin/${part}`);
  await inPages(page, [...places, ...parts], async (each, path) => {
    await each.goto(hub.url + path);
    await each.locator('main').first().waitFor();
    await settled(each);
    await expectInert(each, path);
  });

  await page.goto(`${hub.url}/incidents`);
  await page.locator('[data-incident]').first().click();
  await expect(page.locator('[data-detail]')).toContainText('hit(');
  await expectInert(page, 'an incident with its notes');
  await page.goto(`${hub.url}/admin/keys`);
  await expect(page.locator('[data-key]')).toHaveCount(named.length + 1);
  await expectInert(page, 'every key');
  await readChain(hub, page);
  await showRefusals(hub, page, chief);
});

/** Doors that tell of more people than can pass raise an incident each, at once. */
async function openIncidents(hub: Hub, chief: Writer): Promise<void> {
  for (const total of [0, 50_000]) await Promise.all(stations.map((id) => hub.post({ sensor: `${id}/door`, in: total, out: 0 })));
  await expect.poll(async () => (await chief.incidents()).size, { message: 'an incident for each door' }).toBe(stations.length);
}

/** All five hundred go through every field: taken in, or refused by the rule for it. The last of them arrive at a desk that is open. */
async function writeAll(hub: Hub, page: Page, chief: Writer): Promise<void> {
  const strange = inTurn(strangers, (name) => chief.refused('sign-in', 'POST', 'session', { name, password: name }, { cookie: '' }));
  await page.goto(`${hub.url}/s/x-0/poster`);
  await writeTexts(chief, 0, injections.length - stations.length);
  await page.goto(`${hub.url}/duty?station=x-0`);
  await expect(page.locator('[data-connection="live"]')).toBeVisible();
  await writeTexts(chief, injections.length - stations.length, injections.length);
  await expect(page.locator('main')).toContainText(injections[injections.length - stations.length] ?? '');
  await expectInert(page, 'a desk at which texts arrive');
  // Each is a change of the whole city.
  await inTurn([...stations.entries()], ([i, id]) => chief.put(id, injections.slice(i * 10, i * 10 + 10)));
  const password = injections[24] ?? '';
  await chief.write('POST', 'users', { name: 'marked', role: 'duty', scope: 'x-0', password });
  await chief.write('POST', 'session', { name: 'marked', password }, { cookie: '' });
  await inTurn(injections.slice(20, 30), async (name) => {
    const told = await chief.write('POST', `import?name=${encodeURIComponent(name)}`, { ...city, city: { ...city.city, name: { zh: name, en: name } } });
    expect(told, 'what an import would change').not.toContain('urn:orleanshub:');
  });
  const days = injections.filter((text) => text.length <= 40).slice(0, 366).map((name, i) => ({ name, date: new Date(Date.UTC(2027, 0, 1 + i)).toISOString().slice(0, 10), isOffDay: true }));
  await chief.write('PUT', 'calendar/2027', { year: 2027, days });
  await strange;
}

/** Some of the texts, in turns of one for each station. */
async function writeTexts(chief: Writer, from: number, to: number): Promise<void> {
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const open = await chief.incidents();
  await Promise.all(
    stations.map(async (id, i) => {
      const incident = open.get(id) ?? '';
      let { version } = JSON.parse(await chief.write('POST', `incidents/${incident}/note`, { note: injections[from + i] })) as { version: number };
      // One after the other what changes the same thing, at once what does not.
      for (let n = from + i; n < to; n += stations.length) {
        const text = injections[n] ?? '';
        const [whistled] = await Promise.all([
          chief.write('POST', `incidents/${incident}/whistle`, { department: text, note: text, due: until, version }),
          chief.write('POST', `stations/${id}/closure`, { until, reason: text }),
          chief.write('POST', `stations/${id}/duty`, { action: 'handOver', note: text }),
          chief.write('POST', `stations/${id}/kiosks/k1/maintenance`, { until, reason: text }),
          chief.write('POST', `stations/${id}/recount`, { zone: 'hall', people: n % 20, reason: text }),
          chief.refused('not-amenities', 'POST', `stations/${id}/amenities`, { [text]: 'out' }),
          chief.refused('user-name', 'POST', 'users', { name: text, role: 'duty', scope: id, password: text }),
          text.length <= 80 ? chief.write('POST', 'keys', { scope: id, name: text }) : chief.refused('key-name', 'POST', 'keys', { scope: id, name: text }),
        ]);
        ({ version } = JSON.parse(whistled) as { version: number });
      }
    }),
  );
}

/** Every text is in the audit chain for every act that takes words, and in the city as it is now. */
async function expectStored(chief: Writer): Promise<void> {
  for (const what of written) {
    const held = new Set((await chief.acts(what)).flatMap(({ after }) => stringsIn(after)));
    expect(injections.filter((text) => !held.has(text)), `texts of which no ${what} is on record`).toEqual([]);
  }
  const failed = new Set((await chief.acts('sign-in-failed')).map(({ subject }) => subject));
  expect(strangers.filter((name) => !failed.has(`user:${name}`)), 'names that were tried and are not on record').toEqual([]);
  const { keys } = await chief.read<{ keys: { name: string | null }[] }>('keys');
  const names = new Set(keys.map(({ name }) => name));
  expect(named.filter((text) => !names.has(text)), 'names that no key has').toEqual([]);
  const profiles = new Set((await Promise.all(stations.map((id) => chief.read<object>(`stations/${id}/profile`)))).flatMap(stringsIn));
  expect(injections.filter((text) => !profiles.has(text)), 'texts that no station holds').toEqual([]);
}

/** The page of the audit chain and those after it: of the newest acts, of one act for every text to its end, and of names that nobody has. */
async function readChain(hub: Hub, page: Page): Promise<void> {
  await page.goto(`${hub.url}/admin/audit`);
  const entries = page.locator('[data-entry]');
  await expect(entries).toHaveCount(100);
  await page.getByRole('button', { name: '更早的' }).click();
  await expect(entries).toHaveCount(200);
  await expectInert(page, 'the newest acts');
  for (const [what, texts] of [['closure', injections], ['sign-in-failed', strangers]] as const) {
    await page.locator('form select').selectOption(what);
    await page.getByRole('button', { name: '查', exact: true }).click();
    for (let shown = 100; shown < texts.length; shown += 100) {
      await expect(entries).toHaveCount(shown);
      await page.getByRole('button', { name: '更早的' }).click();
    }
    await expect(entries).toHaveCount(texts.length);
    const text = await page.locator('main').evaluate((main) => main.textContent ?? '');
    expect(texts.filter((one) => !text.includes(one)), `texts that no page of ${what} shows`).toEqual([]);
    await expectInert(page, `every page of ${what}`);
  }
}

/** What the hub says of texts it refuses, opened as a page of its own. */
async function showRefusals(hub: Hub, page: Page, chief: Writer): Promise<void> {
  expect([...chief.refusals.values()].map(({ status, body }) => `${status} ${(JSON.parse(body) as { type: string }).type}`).sort()).toEqual(
    ['400 urn:orleanshub:key-name', '400 urn:orleanshub:not-amenities', '400 urn:orleanshub:user-name', '401 urn:orleanshub:sign-in'],
  );
  for (const { status, contentType, body } of chief.refusals.values()) {
    await page.route('**/refusal', (route) => route.fulfill({ status, contentType, body }));
    await page.goto(`${hub.url}/refusal`);
    await expect(page.locator('body')).toContainText('urn:orleanshub:');
    await expectInert(page, body);
    await page.unroute('**/refusal');
  }
}

async function inTurn<T>(all: readonly T[], doing: (one: T) => Promise<unknown>): Promise<void> {
  for (const one of all) await doing(one);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}
