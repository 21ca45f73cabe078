import type { Page } from '@playwright/test';
import { city } from '../hub/city';
import type { Hub } from '../hub/hub';
import { test } from '../hub/journey';
import { judge, languages } from '../hub/looks';
import { signIn } from '../hub/sign-in';

/** Opens a part of the administration and waits until it shows something. */
async function open(hub: Hub, page: Page, part: string, shown = 'main :is(.rows, table, .notice, .card)'): Promise<void> {
  await page.goto(`${hub.url}/admin/${part}`);
  await page.locator(shown).first().waitFor();
}

async function importFile(page: Page, name: string, file: object): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });
}

for (const locale of languages) {
  test.describe(locale, () => {
    test.use({ locale });

    test('no state of the administration has an accessibility violation', async ({ hub, page }) => {
      test.slow();
      await hub.user('wang', 'admin', '3417');
      await hub.user('li', 'duty', 'cz-1');
      await signIn(page, hub, 'wang', '/admin');
      await page.locator('[data-station="cz-1"]').waitFor();
      await judge(page, 'admin-stations');

      await open(hub, page, 'stations/cz-1', '[data-list="zones"] fieldset');
      await judge(page, 'admin-station');
      await page.locator('[data-field="name.zh"]').fill('');
      await page.locator('[data-field="lat"]').fill('-');
      await page.locator('form button[type="submit"]').click();
      await page.getByRole('alert').waitFor();
      await judge(page, 'admin-station-faults');

      await open(hub, page, 'import', '.notice, .card, label');
      await judge(page, 'admin-import');
      await importFile(page, 'city.json', { ...city, stations: [{ ...city.stations[0], capacity: 33, hours: undefined }, { ...city.stations[1], retired: true }] });
      await page.locator('[data-confirm]').waitFor();
      await judge(page, 'admin-import-preview');
      await open(hub, page, 'import', '.notice, .card, label');
      await importFile(page, 'broken.json', { city: {} });
      await page.locator('[data-import="faulty"]').waitFor();
      await judge(page, 'admin-import-faulty');

      for (const part of ['calendar', 'calendar/2099', 'keys', 'users', 'audit', 'backup']) {
        await open(hub, page, part);
        await judge(page, `admin-${part.replace('/', '-')}`);
      }

      await open(hub, page, 'keys', 'main form button[type="submit"]');
      await page.getByRole('combobox').fill('cz-1');
      await judge(page, 'admin-keys-scope');
      await page.getByRole('option').first().click();
      await page.locator('main form button[type="submit"]').click();
      await page.locator('[data-secret]').waitFor();
      await judge(page, 'admin-keys-secret');

      await page.route('**/api/v1/users', (route) => route.abort());
      await open(hub, page, 'users', '.notice button');
      await judge(page, 'admin-error');
      await page.unrouteAll();
      await page.route('**/api/v1/profiles', () => {});
      await open(hub, page, 'stations', '.skeleton');
      await judge(page, 'admin-loading');
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    });
  });
}
