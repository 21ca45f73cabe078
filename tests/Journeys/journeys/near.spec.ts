import { here } from '../hub/city';
import { expect, live, row, test } from '../hub/journey';

test.use({ viewport: { width: 360, height: 780 }, geolocation: here, permissions: ['geolocation'] });

const names = ['月亮湖社区暖新驿站', '湖心社区党群服务中心', '秋浦街道 24 小时驿站'];
const hero = '[data-hero]';

test('the nearest place proven open comes first, then the others by distance and proof', async ({ hub, page }) => {
  await hub.enter('cz-2', 5);
  await hub.enter('cz-3', 15);
  await page.goto(hub.url);
  await live(page);

  await expect(page.locator(hero)).toContainText(names[1] ?? '');
  await expect(page.locator(hero)).toContainText('5 / 20 人');
  await expect(page.locator(hero)).toContainText('有人进出');
  await expect(row(page, 'cz-3')).toContainText('较挤');
  const ids = await page.locator('[data-station]').evaluateAll((all) => all.map((each) => each.getAttribute('data-station')));
  expect(ids).toEqual(['cz-2', 'cz-3', 'cz-1', 'cz-4', 'cz-6']);
  await expect(page.getByRole('heading', { name: '按时间应开放，但未证实' })).toBeVisible();
  await expect(row(page, 'cz-1')).toContainText('90 m');
});

test('a station turns full before the reader’s eyes, and the list stays where it is', async ({ hub, page }) => {
  await hub.enter('cz-1', 5);
  await page.goto(hub.url);
  await live(page);
  await expect(page.locator(hero)).toContainText('宽松');
  const before = await page.locator(hero).boundingBox();

  await hub.enter('cz-1', 16);

  await expect(page.locator(hero)).toContainText('已满');
  await expect(page.locator(hero)).toContainText('21 / 20 人');
  expect((await page.locator(hero).boundingBox())?.y).toBe(before?.y);
  await expect(page.locator('[aria-live="polite"]')).toContainText('已满');
});

test('filters are remembered, and an empty list says which one to drop', async ({ hub, page }) => {
  await page.goto(hub.url);
  await live(page);
  await expect(page.locator('[data-station]')).toHaveCount(5);

  await page.getByRole('button', { name: '充电' }).click();
  await expect(page.locator('[data-station]')).toHaveCount(1);
  await page.getByRole('button', { name: '微波炉' }).click();
  await expect(page.getByRole('status')).toContainText('2 公里内没有');
  await expect(page.getByRole('status')).toContainText('只去掉“微波炉”，有 1 个');

  await page.reload();
  await live(page);
  await expect(page.getByRole('button', { name: '微波炉' }).first()).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: '去掉“充电”' }).click();
  await expect(row(page, 'cz-6')).toBeVisible();
  await page.getByRole('button', { name: '微波炉' }).click();

  await page.getByRole('button', { name: '开放中' }).click();
  await expect(row(page, 'cz-5')).toContainText('已关门');
});

test('a station, the map and the code are a tap away, and back is back', async ({ hub, page }) => {
  await page.goto(hub.url);
  await live(page);

  await page.getByRole('link', { name: names[1] ?? '' }).click();
  await expect(page).toHaveURL(/\/s\/cz-2$/);
  await page.goBack();
  await expect(row(page, 'cz-2')).toBeVisible();

  await page.getByRole('link', { name: '地图' }).click();
  await expect(page.getByRole('application')).toBeVisible();
  await page.getByRole('link', { name: '扫码' }).click();
  await expect(page.getByRole('heading', { name: '扫门口的站点码' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: '扫门口的站点码' })).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(row(page, 'cz-1')).toBeVisible();
});

test('the map is loaded only when it is asked for', async ({ hub, page }) => {
  const maps: string[] = [];
  page.on('request', (request) => request.url().includes('MapView') && maps.push(request.url()));
  await page.goto(hub.url);
  await live(page);
  await expect(row(page, 'cz-1')).toBeVisible();
  expect(maps).toEqual([]);

  await page.getByRole('link', { name: '地图' }).click();
  await expect(page.getByRole('application')).toBeVisible();
  expect(maps.length).toBeGreaterThan(0);
});

test('the first load is small: at most 120 kB of script on the wire', async ({ hub, page }) => {
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.headerValue('content-length').then(Number));
  });
  await page.goto(hub.url);
  await live(page);

  const sizes = await Promise.all(scripts);
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(120_000);
});

test('large text is asked for by a switch or a link, and is remembered', async ({ hub, page }) => {
  await hub.enter('cz-1', 5);
  await page.goto(hub.url);
  await live(page);
  await page.getByRole('button', { name: '长辈版' }).click();

  await expect(row(page, 'cz-1')).toContainText('开着');
  await expect(row(page, 'cz-1')).toContainText('90 米');
  await expect(page.getByRole('button', { name: '充电' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('附近能去的地方');

  await page.goto(`${hub.url}/?large=0`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('池州市站点');
});

test.describe('without a position', () => {
  test.use({ permissions: [] });

  test('the page says why, and a street will do', async ({ hub, page }) => {
    await page.goto(hub.url);
    await expect(page.getByRole('heading', { name: '不知道你在哪里' })).toBeVisible();

    await page.getByRole('button', { name: '选街道' }).click();
    await page.getByRole('button', { name: '秋浦街道' }).click();

    await expect(page.getByText('秋浦街道附近')).toBeVisible();
    await expect(row(page, 'cz-1')).toBeVisible();
    await page.reload();
    await expect(page.getByText('上次：秋浦街道附近')).toBeVisible();
  });

  test('a link says where', async ({ hub, page }) => {
    await page.goto(`${hub.url}/?near=30.6494,117.4694`);
    await live(page);

    await expect(row(page, 'cz-1')).toContainText('90 m');
  });
});
