import { expect, test } from '../hub/journey';
import { judgeAs, languages } from '../hub/looks';
import { stationCity } from '../hub/station-city';

const sizes = { phone: { width: 360, height: 780 }, desk: { width: 1280, height: 800 } };
const looks = {
  'zh-CN': [['phone', 'light'], ['desk', 'dark']],
  'en-GB': [['phone', 'dark'], ['desk', 'light']],
} as const;

test.use({ city: stationCity });

for (const locale of languages) {
  test.describe(locale, () => {
    test.use({ locale });

    test('no page of a station has an accessibility violation', async ({ hub, page }) => {
      await hub.enter('st-1', 3);
      await hub.enter('st-2', 15);
      for (const path of ['/s/st-1', '/s/st-1?large=1', '/s/st-3', '/s/nobody', '/s/st-1/poster']) {
        await page.goto(hub.url + path);
        await page.locator('h1, [role="status"] .title').first().waitFor();
        if (path.startsWith('/s/st') && !path.endsWith('poster')) await page.locator('[data-verdict]').waitFor();
        for (const [size, colorScheme] of looks[locale]) await judgeAs(page, `${path.slice(1).replaceAll(/\W/g, '-')}-${size}-${colorScheme}`, sizes[size], colorScheme);
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
