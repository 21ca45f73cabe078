import type { Page } from '@playwright/test';
import { violations } from '../hub/axe';
import { here } from '../hub/city';
import { expect, live, test } from '../hub/journey';

const sizes = { phone: { width: 360, height: 780 }, desk: { width: 1280, height: 800 } };
const looks = (['phone', 'desk'] as const).flatMap((size) =>
  (['light', 'dark'] as const).flatMap((colorScheme) => (['zh-CN', 'en-GB'] as const).map((locale) => ({ size, colorScheme, locale }))),
);

/** Each state is judged, and kept as a picture for whoever wants to look. */
async function judge(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `../../artifacts/looks/${name}.png` });
  expect(await violations(page), name).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} scrolls sideways`).toBe(page.viewportSize()?.width);
}

for (const { size, colorScheme, locale } of looks) {
  test.describe(`${size}, ${colorScheme}, ${locale}`, () => {
    test.use({ viewport: sizes[size], colorScheme, locale, geolocation: here, permissions: ['geolocation'] });

    test('no state of the riders’ pages has an accessibility violation', async ({ hub, page, context }) => {
      const english = locale === 'en-GB';
      const look = `${size}-${colorScheme}-${english ? 'en' : 'zh'}`;
      await hub.enter('cz-1', 5);
      await hub.enter('cz-2', 12);
      await hub.enter('cz-3', 21);
      await page.goto(hub.url);
      await live(page);
      await expect(page.locator('[data-hero]')).toBeVisible();
      const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(background).toBe(colorScheme === 'dark' ? 'rgb(14, 17, 21)' : 'rgb(245, 245, 241)');
      await judge(page, `${look}-list`);

      await page.getByRole('button', { name: english ? 'Change' : '换位置' }).click();
      await expect(page.getByRole('button', { name: english ? 'Qiupu' : '秋浦街道' })).toBeVisible();
      await judge(page, `${look}-place`);
      await page.getByRole('button', { name: english ? 'Close' : '关上' }).click();

      await page.getByRole('button', { name: english ? 'Microwave' : '微波炉' }).click();
      await page.getByRole('button', { name: english ? 'Charging' : '充电' }).click();
      await expect(page.getByRole('status').first()).toContainText(english ? 'None within 2 km' : '2 公里内没有');
      await judge(page, `${look}-nothing`);
      await page.getByRole('button', { name: english ? 'Microwave' : '微波炉', exact: true }).click();
      await page.getByRole('button', { name: english ? 'Charging' : '充电', exact: true }).click();

      await page.goto(`${hub.url}/map`);
      await expect(page.getByRole('application')).toBeVisible();
      await judge(page, `${look}-map`);

      await page.goto(`${hub.url}/scan`);
      await expect(page.getByRole('heading', { level: 2 }).last()).toBeVisible();
      await judge(page, `${look}-scan`);

      await page.goto(`${hub.url}/?large=1`);
      await expect(page.locator('[data-station]').first()).toBeVisible();
      await judge(page, `${look}-large`);

      await page.goto(`${hub.url}/?large=0`);
      await live(page);
      await context.setOffline(true);
      await expect(page.locator('[data-connection="cut"]')).toBeVisible();
      await judge(page, `${look}-offline`);
      await context.setOffline(false);

      await page.route('**/api/v1/city', (route) => route.abort());
      await page.route('**/hubs/live/**', (route) => route.abort());
      // Leaving the page keeps what it saw; a page that saw nothing keeps nothing.
      await page.goto(hub.url);
      await page.evaluate(() => localStorage.clear());
      await page.goto(hub.url);
      await expect(page.getByRole('button', { name: english ? 'Try again' : '再试' })).toBeVisible();
      await judge(page, `${look}-error`);
      await page.unrouteAll();

      await context.clearPermissions();
      await page.evaluate(() => localStorage.clear());
      await page.goto(hub.url);
      await expect(page.getByRole('heading', { name: english ? /We don.t know where/ : '不知道你在哪里' })).toBeVisible();
      await judge(page, `${look}-no-place`);
    });
  });
}

for (const [width, size] of [[320, 16], [360, 32]] as const) {
  test(`nothing but the chips scrolls sideways at ${width} px with text of ${size} px`, async ({ hub, page, context }) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation(here);
    await page.setViewportSize({ width, height: 640 });
    await hub.enter('cz-1', 5);
    await page.goto(hub.url);
    await live(page);
    await page.evaluate((px) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`html { font-size: ${px}px }`);
      document.adoptedStyleSheets = [sheet];
    }, size);

    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.screenshot({ path: `../../artifacts/looks/narrow-${width}-${size}.png` });
  });
}
