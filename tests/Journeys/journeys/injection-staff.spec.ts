import type { Page } from '@playwright/test';
import { expectInert, listen } from '../hub/inert';
import { injectedCity } from '../hub/injected-city';
import { injections } from '../hub/injections';
import { expect, test } from '../hub/journey';
import { signIn } from '../hub/sign-in';
import { Writer } from '../hub/writer';

test.use({ city: injectedCity });
test.setTimeout(600_000);

const stations = injectedCity.stations.map(({ id }) => id);
// A longer text is no name for a key; the devices of the hub have one beside these.
const named = injections.filter((text) => text.length <= 80);

test('five hundred texts of staff are texts on every page of staff', async ({ hub, page }) => {
  await hub.user('chief', 'admin', '3417');
  await listen(page);
  await signIn(page, hub, 'chief', '/duty');
  const chief = await Writer.of(hub, page.context());
  await openIncidents(hub, chief);
  await writeAll(chief);

  const last = stations.length - 1;
  const places = ['/duty', '/duty?station=x-0', `/duty?station=x-${last}`, '/city', '/city?tv=1', '/incidents', '/s/x-0', '/reports', '/reports?report=incidents&by=department', '/reports?report=kiosks', '/reports?report=promises'];
  const parts = ['stations', 'stations/x-0', `stations/x-${last}`, 'import', 'calendar', 'keys', 'users', 'audit', 'backup'].map((part) => `/admin/${part}`);
  for (const path of [...places, ...parts]) {
    await page.goto(hub.url + path);
    await page.locator('main').first().waitFor();
    await settled(page);
    await expectInert(page, path);
  }

  await page.goto(`${hub.url}/incidents`);
  await page.locator('[data-incident]').first().click();
  await expect(page.locator('[data-detail]')).toContainText(injections[0] ?? '');
  await expectInert(page, 'an incident with its notes');
  await page.goto(`${hub.url}/admin/keys`);
  await expect(page.locator('[data-key]')).toHaveCount(named.length + 1);
  await expectInert(page, 'every key');
});

const settled = (page: Page) => page.waitForLoadState('networkidle');

/** Doors that tell of more people than can pass raise an incident each, at once. */
async function openIncidents(hub: { post(reading: object): Promise<unknown> }, chief: Writer): Promise<void> {
  for (const total of [0, 50_000]) await Promise.all(stations.map((id) => hub.post({ sensor: `${id}/door`, in: total, out: 0 })));
  await expect.poll(async () => (await chief.incidents()).length, { message: 'an incident for each door' }).toBe(stations.length);
}

/** All five hundred go through every field; a text may be refused, but by a rule for it and not by a fault. */
async function writeAll(chief: Writer): Promise<void> {
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const open = await chief.incidents();
  for (let round = 0; round < injections.length; round += stations.length) {
    await Promise.all(
      stations.map(async (id, i) => {
        const text = injections[round + i] ?? '';
        const incident = open[i] ?? '';
        await chief.write('POST', `stations/${id}/closure`, { until, reason: text });
        await chief.write('POST', `stations/${id}/duty`, { action: 'handOver', note: text });
        await chief.write('POST', `stations/${id}/kiosks/k1/maintenance`, { until, reason: text });
        await chief.write('POST', `stations/${id}/recount`, { zone: 'hall', people: (round + i) % 20, reason: text });
        await chief.write('POST', `stations/${id}/amenities`, { [text]: 'out' });
        await chief.write('POST', `incidents/${incident}/note`, { note: text });
        await chief.write('POST', `incidents/${incident}/whistle`, { department: text, note: text, due: until, version: chief.version(incident) });
        await chief.write('POST', 'keys', { scope: id, name: text });
        await chief.write('POST', 'users', { name: text, role: 'duty', scope: id, password: text });
        await chief.write('PUT', 'me/password', { old: text, new: text });
      }),
    );
  }
  for (const [i, id] of stations.entries()) await chief.put(id, injections.slice(i * 10, i * 10 + 10));
  for (const name of injections.slice(0, 20)) await chief.write('POST', 'session', { name, password: name });
  for (const name of injections.slice(20, 30)) await chief.write('POST', `import?name=${encodeURIComponent(name)}`, { ...injectedCity, city: { ...injectedCity.city, name: { zh: name, en: name } } });
  const days = injections.filter((text) => text.length <= 40).slice(0, 366).map((name, i) => ({ name, date: new Date(Date.UTC(2027, 0, 1 + i)).toISOString().slice(0, 10), isOffDay: true }));
  await chief.write('PUT', 'calendar/2027', { year: 2027, days });
}
