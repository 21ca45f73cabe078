import type { Hub } from '../hub/hub';
import { expectInert, inPages, listen, settled } from '../hub/inert';
import { injectedCity } from '../hub/injected-city';
import { injections } from '../hub/injections';
import { expect, live, test } from '../hub/journey';

// Ten of the stations hold fifty texts each: a page costs what it costs, however much stands on it.
const city = injectedCity(10);
const full = city.stations.slice(0, 10);

test.use({ city });
test.setTimeout(300_000);

test('five hundred texts of a city are texts on every page of riders', async ({ hub, page }) => {
  expect(new Set(injections).size).toBe(500);
  await listen(page);
  await Promise.all(full.flatMap(({ id, kiosks }) => kiosks.map((kiosk, i) => say(hub, `${id}/${kiosk.id}`, i))));

  await inPages(page, ['/?near=30.65,117.47', '/city', '/map', '/scan'], async (each, path) => {
    await each.goto(hub.url + path);
    await each.locator('[data-station], h1, main').first().waitFor();
    await settled(each);
    await expectInert(each, path);
  });
  await page.goto(hub.street);
  await live(page);
  await expect(page.locator('[data-station="x-0"]')).toContainText(injections[0] ?? '');
  await expectInert(page, 'the live street');

  await inPages(page, full, async (each, station) => {
    for (const lang of ['zh', 'en'] as const) {
      await each.goto(`${hub.url}/s/${station.id}?lang=${lang}`);
      await each.locator('[data-verdict]').waitFor();
      await expect(each.locator('[data-station-page]')).toContainText(station.name[lang] ?? '');
      await settled(each);
      const shown = await each.locator('body').evaluate((body) => body.textContent ?? '');
      const texts = [station.name[lang], station.address, ...station.zones.map(({ name }) => name[lang]), ...station.kiosks.map(({ name }) => name[lang]), ...station.services.map(({ name }) => name[lang])];
      expect(texts.filter((text) => !shown.includes(text ?? '')), `texts that ${station.id} does not show in ${lang}`).toEqual([]);
      await expectInert(each, `${station.id} in ${lang}`);
    }
    await each.goto(`${hub.url}/s/${station.id}/poster`);
    await each.locator('h1').first().waitFor();
    await expectInert(each, `the poster of ${station.id}`);
  });
});

/** A kiosk tells of itself in its own words. What is too long is refused, which is inert too. */
async function say(hub: Hub, kiosk: string, n: number): Promise<void> {
  const reading = { kiosk, status: 'available', screen: injections[n * 3], faults: [injections[n * 3 + 1], injections[n * 3 + 2]] };
  await hub.post(reading);
}
