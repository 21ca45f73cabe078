import { expect, live, row, test } from '../hub/journey';

test('the page shows every station, and none with a number it does not know', async ({ hub, page }) => {
  await page.goto(hub.street);
  await live(page);

  await expect(page.locator('[data-station]')).toHaveCount(6);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('池州市站点');
  await expect(row(page, 'cz-1')).toContainText('– / 20 人');
  await expect(row(page, 'cz-1')).toContainText('未知');
});

test('a count moves when a door is passed, without a reload', async ({ hub, page }) => {
  await page.goto(hub.street);
  await live(page);

  await hub.enter('cz-1', 3);
  await expect(row(page, 'cz-1')).toContainText('3 / 20 人');
  await expect(row(page, 'cz-1')).toContainText('宽松');

  await hub.enter('cz-1', 12);
  await expect(row(page, 'cz-1')).toContainText('15 / 20 人');
  await expect(row(page, 'cz-1')).toContainText('较挤');
  await expect(page.locator('[aria-live="polite"]')).toContainText('月亮湖社区暖新驿站');
});

test('two pages show the same', async ({ hub, page, context }) => {
  const other = await context.newPage();
  await page.goto(hub.street);
  await other.goto(hub.street);
  await live(page);
  await live(other);

  await hub.enter('cz-2', 7);

  await expect(row(page, 'cz-2')).toContainText('7 / 20 人');
  await expect(row(other, 'cz-2')).toContainText('7 / 20 人');
});

test('a station is found by its name from anywhere, and told in full', async ({ hub, page }) => {
  await page.goto(hub.city);
  await live(page);
  await hub.enter('cz-3', 21);

  await page.getByRole('textbox').fill('秋浦街道 24');
  await page.getByRole('search').getByRole('button', { name: '秋浦街道 24 小时驿站' }).click();

  await expect(page.locator('[data-card="cz-3"]')).toContainText('已满');
  await expect(page.locator('[data-card="cz-3"]')).toContainText('21 / 20 人');
  await expect(page.locator('[data-card="cz-3"]').getByRole('link')).toHaveAttribute('href', '/s/cz-3');
});
