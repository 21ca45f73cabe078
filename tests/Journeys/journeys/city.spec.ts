import { violations } from '../hub/axe';
import { expect, live, row, test } from '../hub/journey';

const shade = /shade-(\d)/;

test('the city is gone down to a station and up again, and the address says where one is', async ({ hub, page }) => {
  await page.goto(hub.city);
  await live(page);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('池州市');

  await page.getByRole('table').getByRole('link', { name: '贵池区' }).click();
  await expect(page).toHaveURL(/area=341702$/);
  await page.getByRole('table').getByRole('link', { name: '秋浦街道' }).click();
  await expect(page).toHaveURL(/area=341702003$/);
  await expect(page.locator('[data-station]')).toHaveCount(6);

  await page.getByRole('navigation', { name: '所在区域' }).getByRole('link', { name: '贵池区' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('贵池区');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('秋浦街道');
  await page.reload();
  await expect(page.locator('[data-station]')).toHaveCount(6);

  await row(page, 'cz-2').getByRole('button').click();
  await page.locator('[data-card="cz-2"]').getByRole('link').click();
  await expect(page).toHaveURL(/\/s\/cz-2$/);
});

test('every sum says known of total, and unknown is no part of open', async ({ hub, page }) => {
  await page.goto(hub.city);
  await live(page);
  await expect(page.getByText('已知 6 / 6 站')).toBeVisible();
  await expect(page.getByText('在场 · 0 / 6 站已知')).toBeVisible();
  await expect(page.locator('dd').first()).toHaveText(/^–/);

  await hub.enter('cz-1', 3);
  await expect(page.getByText('在场 · 1 / 6 站已知')).toBeVisible();
  await expect(page.locator('dd').first()).toHaveText(/^3/);
});

test('the land takes the shade of what is chosen, with its borders in words', async ({ hub, page }) => {
  await page.goto(hub.city);
  await live(page);
  await hub.enter('cz-1', 18);
  const district = page.locator('path.district').filter({ has: page.locator('xpath=self::*[contains(@class, "shade-")]') });
  await expect(district).toHaveCount(1);

  await page.getByRole('group', { name: '底色按什么' }).getByRole('button', { name: '人次' }).click();
  await expect(page).toHaveURL(/by=visits/);
  await expect(page.getByText('底色：今日人次')).toBeVisible();
  await expect(page.locator('.district-name')).toContainText('18');
  expect(shade.exec((await district.getAttribute('class')) ?? '')?.[1]).toBe('3');
  await expect(page.getByText('15 起').first()).toBeAttached();
});

test('what needs a look is listed, and shows the station', async ({ hub, page }) => {
  await page.goto(hub.city);
  await live(page);
  await expect(page.getByText('现在没有需要看的')).toBeVisible();

  await hub.enter('cz-4', 22);
  await page.locator('[data-look="cz-4"]').click();

  await expect(page.locator('[data-card="cz-4"]')).toContainText('22 / 20 人');
});

test('an area that is not there is told, with a way out', async ({ hub, page }) => {
  await page.goto(`${hub.url}/city?area=999999`);
  await page.getByRole('button', { name: '看全城' }).click();

  await expect(page.getByRole('heading', { level: 2 })).toHaveText('池州市');
});

test.describe('on a wall', () => {
  test.use({ viewport: { width: 1920, height: 1080 }, colorScheme: 'light' });

  test('pages turn, one question a page, dark and large, until a key is pressed', async ({ hub, page }) => {
    await page.clock.install();
    await page.goto(`${hub.url}/city?tv=1`);
    await live(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('池州市 · 全天');
    await expect(page.getByText('第 1 / 3 页')).toBeVisible();
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.wall') as Element).backgroundColor)).toBe('rgb(14, 17, 21)');
    expect(await violations(page)).toEqual([]);

    await page.clock.fastForward(20_000);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('池州市 · 拥挤');
    await hub.enter('cz-2', 15);
    await page.clock.runFor(2_000);
    await expect(page.getByText('15 / 20 人')).toBeVisible();

    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.wall *')]
        .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '') && element.getClientRects().length > 0 && !element.closest('.only-read'))
        .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 22)
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(small).toEqual([]);
    await expect(page.locator('.wall').getByRole('button')).toHaveCount(0);

    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\/city$/);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('池州市');
  });

  test('it tells a hub that went away, and comes back with it', async ({ hub, page }) => {
    await page.clock.install();
    await page.goto(`${hub.url}/city?tv=1`);
    await live(page);

    await hub.kill();
    await expect(page.locator('[data-connection="reconnecting"]')).toBeVisible();
    await page.clock.fastForward(61_000);
    await expect(page.locator('[data-connection="cut"]')).toContainText('断开');

    await hub.serve();
    await page.clock.fastForward(15_000);
    await live(page);
  });
});
