import { here } from '../hub/city';
import { expect, live, row, test } from '../hub/journey';

test.use({ viewport: { width: 360, height: 780 }, geolocation: here, permissions: ['geolocation'], serviceWorkers: 'allow' });

test('without a network the page opens with what was seen last, says how old it is, and comes back', async ({ hub, page, context }) => {
  await hub.enter('cz-1', 5);
  await page.goto(hub.url);
  await live(page);
  await expect(row(page, 'cz-1')).toContainText('5 / 20 人');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });

  await context.setOffline(true);
  await expect(page.getByRole('status')).toContainText('没有网络');
  await expect(row(page, 'cz-1')).toContainText('5 / 20 人');
  await page.reload();
  await expect(page.getByRole('status')).toContainText(/没有网络 · \d\d:\d\d 的情况/);
  await expect(row(page, 'cz-1')).toContainText('5 / 20 人');
  await page.getByRole('link', { name: '看详情' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('月亮湖社区暖新驿站');
  await page.goBack();

  await context.setOffline(false);
  await live(page);
  await hub.enter('cz-1', 2);
  await expect(row(page, 'cz-1')).toContainText('7 / 20 人');
});

test('a picture older than ten minutes shows no level any more', async ({ hub, page, context }) => {
  await page.clock.install();
  await hub.enter('cz-1', 5);
  await page.goto(hub.url);
  await live(page);
  await expect(row(page, 'cz-1')).toContainText('宽松');

  await context.setOffline(true);
  await page.clock.fastForward(11 * 60_000);

  await expect(page.getByRole('status')).toContainText('超过 10 分钟，不再显示拥挤度');
  await expect(row(page, 'cz-1')).not.toContainText('宽松');
  await expect(row(page, 'cz-1')).toContainText('应全天开放');
});

test('it can be installed', async ({ hub, page, request }) => {
  await page.goto(hub.url);
  const manifest = (await (await request.get(`${hub.url}/manifest.webmanifest`)).json()) as { icons: { src: string; type: string }[]; display: string };

  expect(manifest.display).toBe('standalone');
  for (const { src, type } of manifest.icons) expect((await request.get(`${hub.url}${src}`)).headers()['content-type']).toContain(type);
  await expect(page.locator('link[rel="manifest"]')).toHaveAttribute('href', '/manifest.webmanifest');
});
