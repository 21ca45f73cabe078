import type { Page } from '@playwright/test';
import { colours } from '../hub/axe';
import { here } from '../hub/city';
import { expect, live, test } from '../hub/journey';
import { judgeAs, languages } from '../hub/looks';

const sizes = { phone: { width: 360, height: 780 }, desk: { width: 1280, height: 800 } };

/** Each state is judged in both sizes and both schemes; the size named last is the one in which the reader goes on. */
async function judge(page: Page, state: string, ...order: (keyof typeof sizes)[]): Promise<void> {
  for (const size of order) {
    await judgeAs(page, `${state}-${size}-light`, sizes[size], 'light');
    // The same elements in the same places: nothing but their colours can be wrong now.
    await judgeAs(page, `${state}-${size}-dark`, sizes[size], 'dark', colours);
  }
}

for (const locale of languages) {
  const english = locale === 'en-GB';
  const order = english ? (['phone', 'desk'] as const) : (['desk', 'phone'] as const);
  const lang = english ? 'en' : 'zh';

  test.describe(locale, () => {
    test.use({ viewport: sizes[order[1]], locale, geolocation: here, permissions: ['geolocation'] });

    test('no state of the riders’ pages has an accessibility violation', async ({ hub, page, context }) => {
      await hub.enter('cz-1', 5);
      await hub.enter('cz-2', 12);
      await hub.enter('cz-3', 21);
      await page.goto(hub.url);
      await live(page);
      await expect(page.locator('[data-hero]')).toBeVisible();
      for (const [colorScheme, background] of [['light', 'rgb(245, 245, 241)'], ['dark', 'rgb(14, 17, 21)']] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(background);
      }
      await judge(page, `list-${lang}`, ...order);

      await page.getByRole('button', { name: english ? 'Change' : '换位置' }).click();
      await expect(page.getByRole('button', { name: english ? 'Qiupu' : '秋浦街道' })).toBeVisible();
      await judge(page, `place-${lang}`, ...order);
      await page.getByRole('button', { name: english ? 'Close' : '关上' }).click();

      await page.getByRole('button', { name: english ? 'Microwave' : '微波炉' }).click();
      await page.getByRole('button', { name: english ? 'Charging' : '充电' }).click();
      await expect(page.getByRole('status').first()).toContainText(english ? 'None within 2 km' : '2 公里内没有');
      await judge(page, `nothing-${lang}`, ...order);
      await page.getByRole('button', { name: english ? 'Microwave' : '微波炉', exact: true }).click();
      await page.getByRole('button', { name: english ? 'Charging' : '充电', exact: true }).click();

      await page.goto(`${hub.url}/map`);
      await expect(page.getByRole('application')).toBeVisible();
      await judge(page, `map-${lang}`, ...order);

      await page.goto(`${hub.url}/scan`);
      await expect(page.getByRole('heading', { level: 2 }).last()).toBeVisible();
      await judge(page, `scan-${lang}`, ...order);

      await page.goto(`${hub.url}/?large=1`);
      await expect(page.locator('[data-station]').first()).toBeVisible();
      await judge(page, `large-${lang}`, ...order);

      await page.goto(`${hub.url}/?large=0`);
      await live(page);
      await context.setOffline(true);
      await expect(page.locator('[data-connection="cut"]')).toBeVisible();
      await judge(page, `offline-${lang}`, ...order);
      await context.setOffline(false);

      await page.route('**/api/v1/city', (route) => route.abort());
      await page.route('**/hubs/live/**', (route) => route.abort());
      // Leaving the page keeps what it saw; a page that saw nothing keeps nothing.
      await page.goto(hub.url);
      await page.evaluate(() => localStorage.clear());
      await page.goto(hub.url);
      await expect(page.getByRole('button', { name: english ? 'Try again' : '再试' })).toBeVisible();
      await judge(page, `error-${lang}`, ...order);
      await page.unrouteAll();

      await context.clearPermissions();
      await page.evaluate(() => localStorage.clear());
      await page.goto(hub.url);
      await expect(page.getByRole('heading', { name: english ? /We don.t know where/ : '不知道你在哪里' })).toBeVisible();
      await judge(page, `no-place-${lang}`, ...order);
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
  });
}
