import { breakDoor, comeIn } from '../hub/desk';
import { dutyCity } from '../hub/duty-city';
import { expect, test } from '../hub/journey';
import { judge, languages } from '../hub/looks';
import { signIn } from '../hub/sign-in';

test.use({ city: dutyCity });

for (const locale of languages) {
  test.describe(locale, () => {
    test.use({ locale });

    test('no state of the doors and of the incidents has an accessibility violation', async ({ hub, page }) => {
      test.slow();
      for (const [path, name] of [['/sign-in', 'sign-in'], ['/setup?token=x', 'setup'], ['/setup', 'setup-without-token']] as const) {
        await page.goto(hub.url + path);
        await page.locator('h1').waitFor();
        await judge(page, name);
      }
      await page.goto(`${hub.url}/sign-in?to=/incidents`);
      await expect(page.locator('input[name="name"]')).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).not.toBeEmpty();
      await judge(page, 'sign-in-missing');

      await hub.user('zhao', 'manager', '341702');
      await comeIn(hub, 'du-1/door-1', 12);
      await breakDoor(hub, 'du-1/door-2');
      await signIn(page, hub, 'zhao', '/incidents');
      await page.locator('[data-incident]').first().waitFor();
      await judge(page, 'incidents');
      await page.locator('[data-incident]').first().click();
      await page.locator('[data-detail]').waitFor();
      await judge(page, 'incident');
      await page.locator('[data-detail] .verbs button').last().click();
      await page.getByRole('dialog').waitFor();
      await judge(page, 'incident-note');

      await page.goto(`${hub.url}/incidents`);
      await page.getByRole('button', { name: /已到场|Arrived/ }).click();
      await page.locator('.notice').waitFor();
      await judge(page, 'incidents-none');
      await page.goto(`${hub.url}/duty`);
      await page.locator('.notice a').waitFor();
      await judge(page, 'forbidden');

      await page.route('**/api/v1/incidents**', () => {});
      await page.goto(`${hub.url}/incidents`);
      await page.locator('.skeleton').waitFor();
      await judge(page, 'incidents-loading');
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      for (const path of ['/incidents', '/reports']) {
        await page.route(/\/api\/v1\/(city|incidents)|\/hubs\//, (route) => route.abort());
        await page.goto(hub.url + path);
        await page.locator('main [role="status"]').filter({ hasText: /./ }).first().waitFor();
        await judge(page, `${path.slice(1)}-error`);
        await page.unrouteAll();
      }
    });

    test('no report has an accessibility violation', async ({ hub, page }) => {
      test.slow();
      await hub.user('zhao', 'manager', '341702');
      await comeIn(hub, 'du-1/door-1', 12);
      await breakDoor(hub, 'du-1/door-2');
      await signIn(page, hub, 'zhao', '/reports');
      for (const report of ['visits', 'promises', 'kiosks', 'idle', 'incidents']) {
        await page.goto(`${hub.url}/reports?report=${report}`);
        await page.locator('section[aria-busy="false"] :is(table, .notice)').first().waitFor();
        await judge(page, `report-${report}`);
      }

      await page.route('**/api/v1/reports/**', () => {});
      await page.goto(`${hub.url}/reports`);
      await page.locator('progress').waitFor();
      await judge(page, 'report-loading');
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.route('**/api/v1/reports/**', (route) => route.abort());
      await page.goto(`${hub.url}/reports`);
      await page.locator('.notice button').waitFor();
      await judge(page, 'report-error');
      await page.unrouteAll();
    });
  });
}
