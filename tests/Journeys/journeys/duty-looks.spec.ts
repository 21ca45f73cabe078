import { atDesk, breakDoor, comeIn, job } from '../hub/desk';
import { dutyCity } from '../hub/duty-city';
import { expect, test } from '../hub/journey';
import { judge, languages } from '../hub/looks';
import { signIn } from '../hub/sign-in';

test.use({ city: dutyCity });

for (const locale of languages) {
  test.describe(locale, () => {
    test.use({ locale });

    test('no state of the duty desk has an accessibility violation, with and without a sheet over it', async ({ hub, page }) => {
      test.slow();
      await hub.user('li', 'duty', '341702003');
      await comeIn(hub, 'du-1/door-1', 12);
      await hub.tell({ kiosk: 'du-1/k1', status: 'available', functions: { guide: 'out' }, screen: 'home' });
      await signIn(page, hub, 'li', '/duty?station=du-2');
      await atDesk(page);
      await judge(page, 'duty-nothing');
      await page.goto(`${hub.url}/duty?station=du-1`);
      await atDesk(page);
      await breakDoor(hub, 'du-1/door-2');
      await expect(job(page, 'raised')).toBeVisible();
      await judge(page, 'duty');

      await page.context().setOffline(true);
      await expect(page.locator('[data-connection="cut"]')).toBeVisible();
      await judge(page, 'duty-offline');
      await page.context().setOffline(false);

      for (const sheet of ['recount:hall', 'closure', 'whistle', 'work:k1', 'hand-over', 'help']) {
        await page.goto(`${hub.url}/duty?station=du-1&do=${sheet}`);
        await expect(page.getByRole('dialog')).toBeVisible();
        await judge(page, `duty-${sheet.replace(':', '-')}`);
      }

      await page.route('**/api/v1/me', () => {});
      await page.goto(`${hub.url}/duty?station=du-1`);
      await page.locator('.skeleton').waitFor();
      await judge(page, 'duty-loading');
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.route(/\/api\/v1\/(incidents|stations\/du-1)/, (route) => route.abort());
      await page.goto(`${hub.url}/duty?station=du-1`);
      await expect(page.locator('.unread')).toHaveCount(2);
      await judge(page, 'duty-error');
      await page.unrouteAll();
    });
  });
}
