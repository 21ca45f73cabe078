import { violations } from '../hub/axe';
import { atDesk, breakDoor, comeIn, job } from '../hub/desk';
import { dutyCity } from '../hub/duty-city';
import { expect, test } from '../hub/journey';
import { signIn } from '../hub/sign-in';

test.use({ city: dutyCity });

const looks = [
  { name: 'phone, dark, Chinese', locale: 'zh-CN', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  { name: 'phone, light, English', locale: 'en-GB', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { name: 'desk, light, Chinese', locale: 'zh-CN', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { name: 'narrow desk, dark, English', locale: 'en-GB', colorScheme: 'dark', viewport: { width: 1180, height: 800 } },
] as const;

for (const { name, ...look } of looks) {
  test.describe(name, () => {
    test.use(look);

    test('has no accessibility violation, with and without a sheet over it', async ({ hub, page }) => {
      await hub.user('li', 'duty', '341702003');
      await comeIn(hub, 'du-1/door-1', 12);
      await hub.tell({ kiosk: 'du-1/k1', status: 'available', functions: { guide: 'out' }, screen: 'home' });
      await signIn(page, hub, 'li', '/duty?station=du-1');
      await atDesk(page);
      await breakDoor(hub, 'du-1/door-2');
      await expect(job(page, 'raised')).toBeVisible();
      expect(await violations(page)).toEqual([]);

      for (const sheet of ['recount:hall', 'closure', 'whistle', 'work:k1', 'hand-over', 'help']) {
        await page.goto(`${hub.url}/duty?station=du-1&do=${sheet}`);
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await violations(page)).toEqual([]);
      }
    });
  });
}

test('nothing scrolls sideways on the narrowest phone', async ({ hub, page }) => {
  await hub.user('li', 'duty', '341702003');
  await page.setViewportSize({ width: 320, height: 640 });
  await signIn(page, hub, 'li', '/duty?station=du-1');
  await atDesk(page);

  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
