import { expect, live, row, test } from '../hub/journey';

test('a killed hub is told at once, told louder after a minute, and comes back with its counts', async ({ hub, page }) => {
  await page.clock.install();
  await page.goto(hub.street);
  await live(page);
  await hub.enter('cz-1', 4);
  await expect(row(page, 'cz-1')).toContainText('4 / 20 人');

  await hub.kill();
  await expect(page.locator('[data-connection="reconnecting"]')).toContainText('重连中');
  await expect(row(page, 'cz-1')).toContainText('4 / 20 人');

  await page.clock.fastForward(61_000);
  await expect(page.locator('[data-connection="cut"]')).toContainText('断开');
  await expect(page.getByRole('status')).toContainText('正在重连');

  await hub.serve();
  await page.clock.fastForward(15_000);
  await live(page);
  await expect(row(page, 'cz-1')).toContainText('4 / 20 人');
  await hub.enter('cz-1', 2);
  await expect(row(page, 'cz-1')).toContainText('6 / 20 人');
});

test('a page that lost its network says so', async ({ hub, page, context }) => {
  await page.goto(hub.street);
  await live(page);

  await context.setOffline(true);
  await expect(page.getByRole('status')).toContainText('没有网络');

  await context.setOffline(false);
  await live(page);
});

test('a hub that is not there is told in words, with a way to try again', async ({ hub, page }) => {
  await page.route('**/api/v1/city', (route) => route.abort());
  await page.goto(hub.street);
  await expect(page.getByRole('status')).toContainText('连不上服务器');

  const asked = page.waitForRequest('**/api/v1/city');
  await page.getByRole('button', { name: '再试' }).click();
  await asked;
  await expect(page.getByRole('status')).toContainText('连不上服务器');

  await page.unroute('**/api/v1/city');
  await live(page);
});
