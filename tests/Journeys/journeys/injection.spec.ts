import type { Hub } from '../hub/hub';
import { expectInert, listen } from '../hub/inert';
import { injectedCity } from '../hub/injected-city';
import { injections } from '../hub/injections';
import { expect, live, test } from '../hub/journey';

test.use({ city: injectedCity });
test.setTimeout(600_000);

const stations = injectedCity.stations.map(({ id }) => id);

test('five hundred texts of a city are texts on every page of riders', async ({ hub, page }) => {
  expect(new Set(injections).size).toBe(500);
  await listen(page);
  for (const station of stations.slice(0, 10)) await say(hub, station);

  for (const path of ['/?near=30.65,117.47', '/city', '/map', '/scan']) {
    await page.goto(hub.url + path);
    await page.locator('[data-station], h1, main').first().waitFor();
    await expectInert(page, path);
  }
  await page.goto(hub.street);
  await live(page);
  await expect(page.locator('[data-station="x-0"]')).toContainText(injections[0] ?? '');
  await expectInert(page, 'the live street');

  for (const [i, { id, name }] of injectedCity.stations.entries()) {
    // Both languages, so that every text is shown by some page.
    await page.goto(`${hub.url}/s/${id}?lang=${i % 2 === 0 ? 'zh' : 'en'}`);
    await page.locator('[data-verdict]').waitFor();
    await expect(page.locator('[data-station-page]')).toContainText((i % 2 === 0 ? name.zh : name.en) ?? '');
    await expectInert(page, id);
    if (i % 5 !== 0) continue;
    await page.goto(`${hub.url}/s/${id}/poster`);
    await page.locator('h1').first().waitFor();
    await expectInert(page, `the poster of ${id}`);
  }
});

/** A kiosk tells of itself in its own words. What is too long is refused, which is inert too. */
async function say(hub: Hub, station: string): Promise<void> {
  const n = Number(station.slice(2));
  const reading = { kiosk: `${station}/k1`, status: 'available', screen: injections[n * 3], faults: [injections[n * 3 + 1], injections[n * 3 + 2]] };
  await fetch(`${hub.url}/api/v1/readings`, {
    method: 'POST',
    headers: { authorization: `Bearer ${hub.key}`, 'content-type': 'application/json' },
    body: JSON.stringify(reading),
  });
}
