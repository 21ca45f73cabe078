import type { Page } from '@playwright/test';
import { violations } from '../hub/axe';
import { city } from '../hub/city';
import { expect, test } from '../hub/journey';
import { signIn } from '../hub/sign-in';

const looks = [
  { name: 'phone-light-zh', locale: 'zh-CN', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { name: 'phone-dark-en', locale: 'en-GB', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  { name: 'desk-light-en', locale: 'en-GB', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { name: 'desk-dark-zh', locale: 'zh-CN', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
] as const;

for (const { name, ...look } of looks) {
  test.describe(name, () => {
    test.use(look);

    /** Each state is judged, and kept as a picture for whoever wants to look. */
    async function judge(page: Page, state: string): Promise<void> {
      await page.screenshot({ path: `../../artifacts/looks/admin-${name}-${state}.png` });
      expect(await violations(page), state).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${state} scrolls sideways`).toBe(page.viewportSize()?.width);
    }

    test('no state of the administration has an accessibility violation', async ({ hub, page }) => {
      await hub.user('wang', 'admin', '3417');
      await hub.user('li', 'duty', 'cz-1');
      await signIn(page, hub, 'wang', '/admin');
      await page.locator('[data-station="cz-1"]').waitFor();
      await judge(page, 'stations');

      await page.goto(`${hub.url}/admin/stations/cz-1`);
      await page.locator('[data-list="zones"] fieldset').first().waitFor();
      await judge(page, 'station');
      await page.locator('[data-field="name.zh"]').fill('');
      await page.locator('[data-field="lat"]').fill('-');
      await page.locator('form button[type="submit"]').click();
      await page.getByRole('alert').waitFor();
      await judge(page, 'station-faults');

      await page.goto(`${hub.url}/admin/import`);
      await page.locator('input[type="file"]').waitFor({ state: 'attached' });
      await judge(page, 'import');
      const lost = { ...city, stations: [{ ...city.stations[0], capacity: 33, hours: undefined }, { ...city.stations[1], retired: true }] };
      await page.locator('input[type="file"]').setInputFiles({ name: 'city.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(lost)) });
      await page.locator('[data-confirm]').waitFor();
      await judge(page, 'import-preview');
      await page.goto(`${hub.url}/admin/import`);
      await page.locator('input[type="file"]').setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"city":{}}') });
      await page.locator('[data-import="faulty"]').waitFor();
      await judge(page, 'import-faulty');

      for (const part of ['calendar', 'calendar/2099', 'keys', 'users', 'audit', 'backup']) {
        await page.goto(`${hub.url}/admin/${part}`);
        await page.locator('main h2').first().waitFor();
        await page.locator('main :is(.rows, table, .notice, .card)').first().waitFor();
        await judge(page, part.replace('/', '-'));
      }

      await page.goto(`${hub.url}/admin/keys`);
      await page.locator('main form button[type="submit"]').waitFor();
      await page.getByRole('combobox').fill('cz-1');
      await judge(page, 'keys-scope');
      await page.getByRole('option').first().click();
      await page.locator('main form button[type="submit"]').click();
      await page.locator('[data-secret]').waitFor();
      await judge(page, 'keys-secret');

      await page.route('**/api/v1/users', (route) => route.abort());
      await page.goto(`${hub.url}/admin/users`);
      await page.locator('.notice button').first().waitFor();
      await judge(page, 'users-error');
      await page.unrouteAll();
      await page.route('**/api/v1/profiles', () => {});
      await page.goto(`${hub.url}/admin/stations`);
      await page.locator('.skeleton').waitFor();
      await judge(page, 'stations-loading');
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    });
  });
}
