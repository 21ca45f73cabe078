import jsqr from 'jsqr';
import type { Page } from '@playwright/test';
import { expect, test } from '../hub/journey';
import { stationCity } from '../hub/station-city';

// The package is written for bundlers: here its function is one level down.
const readCode = (jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr;

test.use({ city: stationCity, viewport: { width: 360, height: 780 } });

const verdict = (page: Page) => page.locator('[data-verdict] h2');

test('a station turns full while it is looked at, and a report changes the card', async ({ hub, page, context }) => {
  await hub.enter('st-2', 3);
  await page.goto(`${hub.url}/s/st-1`);
  await expect(verdict(page)).toHaveText('可能开着，没有证实');

  await hub.enter('st-1', 3);
  await expect(verdict(page)).toHaveText('能进，有空位');
  await expect(page.locator('[data-verdict]')).toContainText('3 / 20 人');

  await hub.enter('st-1', 18);
  await expect(verdict(page)).toHaveText('已满，建议换一家');
  await expect(page.locator('section.elsewhere')).toContainText('湖心社区党群服务中心');

  const other = await context.newPage();
  await other.goto(`${hub.url}/s/st-1`);
  await other.getByRole('button', { name: '门锁了' }).click();
  await expect(other.getByRole('status').filter({ hasText: '谢谢' })).toBeVisible();
  for (const each of [page, other]) await expect(verdict(each)).toHaveText('可能锁着门');
  await expect(page.locator('[data-verdict]')).toContainText('1 人反映');
});

test('a kiosk that falls silent is unknown, and so is what it does', async ({ hub, page }) => {
  await hub.tell({ kiosk: 'st-1/k1', status: 'available', functions: { guide: 'out' }, faults: ['media-out'] });
  await page.goto(`${hub.url}/s/st-1`);
  const kiosk = page.locator('[data-kiosk="k1"]');

  // Two missed beats of a second each: by the time the page is here it may be silent, so it beats until it is seen.
  await expect(async () => {
    await hub.tell({ kiosk: 'st-1/k1', status: 'available', functions: { guide: 'out' }, faults: ['media-out'] });
    await expect(kiosk).toContainText('缺纸', { timeout: 1500 });
  }).toPass();

  await expect(kiosk.locator('strong')).toHaveText('未知');
  await expect(kiosk.getByRole('listitem').filter({ hasText: '一网通办' })).toContainText('未知');
  await expect(kiosk).not.toContainText('缺纸');
});

test('one of eighty services is found, and a private room has no number', async ({ hub, page }) => {
  await page.goto(`${hub.url}/s/st-1`);

  await expect(page.getByText('现在能办 40 / 80 项')).toBeVisible();
  await page.getByRole('searchbox', { name: '找事项' }).fill('居住');
  await expect(page.getByRole('listitem').filter({ hasText: '居住证明' })).toContainText('现在不办');
  await expect(page.locator('[data-zone="nursing"]')).toContainText('不设计数，不显示人数');
});

test('without a network a report says that it was not sent', async ({ hub, page, context }) => {
  await page.goto(`${hub.url}/s/st-1`);
  await expect(verdict(page)).toBeVisible();

  await context.setOffline(true);
  await page.getByRole('button', { name: '去反映' }).click();
  await page.getByRole('button', { name: '一切正常' }).click();

  await expect(page.getByRole('status').filter({ hasText: '没有网络，没有发出去' })).toBeVisible();
  await context.setOffline(false);
});

test('the last map taken is the one the dock opens, in its own coordinates', async ({ hub, page }) => {
  await page.goto(`${hub.url}/s/st-1`);
  const directions = page.getByRole('link', { name: '导航去' });
  await expect(directions).toHaveAttribute('href', /^https:\/\/uri\.amap\.com\/navigation\?to=117\.47\d+%2C30\.64\d+/);

  await page.getByRole('link', { name: '手机地图' }).evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
  await page.getByRole('link', { name: '手机地图' }).click();

  await expect(directions).toHaveAttribute('href', /^geo:30\.650000,117\.470000\?q=/);
  await expect(page.getByRole('link', { name: '打电话' })).toHaveAttribute('href', 'tel:05662020000');
});

test('an unknown code and one that was given up both lead on', async ({ hub, page }) => {
  await page.goto(`${hub.url}/s/nobody`);
  await expect(page.getByRole('status')).toContainText('没有这个站点，可能搬走了');
  await expect(page.getByRole('link', { name: '看附近的站点' })).toHaveAttribute('href', '/');
  // White on the accent: axe calls a text in the colour of its ground undecided.
  await expect(page.getByRole('link', { name: '看附近的站点' })).toHaveCSS('color', 'rgb(255, 255, 255)');

  await page.goto(`${hub.url}/s/st-old`);
  await expect(page.getByRole('status')).toContainText('老街驿站已经撤了');
  await page.getByRole('link', { name: '湖心社区党群服务中心' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('湖心社区党群服务中心');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of a station is complete, and a chat has what it shows', async ({ hub, page }) => {
    await hub.enter('st-1', 3);
    await expect(async () => {
      await page.goto(`${hub.url}/s/st-1?now=${Date.now()}`);
      await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('能进，有空位', { timeout: 500 });
    }).toPass();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('月亮湖社区暖新驿站');
    await expect(page.getByRole('link', { name: '打电话' })).toHaveAttribute('href', 'tel:05662020000');
    await expect(page.locator('meta[property="og:description"]')).toHaveAttribute('content', /能进，有空位，宽松 · 3 \/ 20 人/);
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Yuelianghu Rest Station');
  });
});

test('a phone reads the code of a poster, and it is one sheet', async ({ hub, page }) => {
  await page.goto(`${hub.url}/s/st-1/poster`);

  expect(await codeOn(page)).toBe(`${hub.url}/s/st-1`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('月亮湖社区暖新驿站');
  await expect(page.getByText('全天开放').first()).toBeVisible();
  const sheet = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

/** The text of the QR code, read from the picture as a camera would. */
async function codeOn(page: Page): Promise<string | undefined> {
  const { size, path } = await page.locator('svg').evaluate((svg) => ({ size: (svg as SVGSVGElement).viewBox.baseVal.width, path: svg.querySelector('path')?.getAttribute('d') ?? '' }));
  const scale = 6;
  const width = size * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column++) pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    }
  }
  return readCode(pixels, width, width)?.data;
}
