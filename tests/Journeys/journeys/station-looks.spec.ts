import { violations } from '../hub/axe';
import { expect, test } from '../hub/journey';
import { stationCity } from '../hub/station-city';

const looks = [
  { name: 'phone, light, Chinese', locale: 'zh-CN', colorScheme: 'light', viewport: { width: 360, height: 780 } },
  { name: 'phone, dark, English', locale: 'en-GB', colorScheme: 'dark', viewport: { width: 360, height: 780 } },
  { name: 'desk, light, English', locale: 'en-GB', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'desk, dark, Chinese', locale: 'zh-CN', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
] as const;

test.use({ city: stationCity });

for (const { name, ...look } of looks) {
  test.describe(name, () => {
    test.use(look);

    test('no page of a station has an accessibility violation', async ({ hub, page }) => {
      await hub.enter('st-1', 3);
      await hub.enter('st-2', 15);
      for (const path of ['/s/st-1', '/s/st-1?large=1', '/s/st-3', '/s/nobody', '/s/st-1/poster']) {
        await page.goto(hub.url + path);
        await page.locator('h1, [role="status"] .title').first().waitFor();
        if (path.startsWith('/s/st') && !path.endsWith('poster')) await page.locator('[data-verdict]').waitFor();
        expect(await violations(page), path).toEqual([]);
      }
    });
  });
}

test('nothing scrolls sideways on the narrowest phone, in large text neither', async ({ hub, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/s/st-1', '/s/st-1?large=1', '/s/st-3?large=0', '/s/st-1/poster']) {
    await page.goto(hub.url + path);
    await page.locator('h1').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
  }
});

test('the answer and the way there stand in the first fold of a small phone', async ({ hub, page }) => {
  await hub.enter('st-1', 3);
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`${hub.url}/s/st-1`);

  await expect(page.locator('[data-verdict] h2')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('link', { name: '导航去' })).toBeInViewport({ ratio: 1 });
  for (const target of await page.locator('[data-station-page] :is(a, button, summary)').all()) {
    const box = await target.boundingBox();
    if (box !== null) expect(Math.min(box.height, box.width), await target.innerText()).toBeGreaterThanOrEqual(44);
  }
});
