import { breakDoor, comeIn, atDesk, job } from '../hub/desk';
import { dutyCity } from '../hub/duty-city';
import { expect, test } from '../hub/journey';
import { signIn } from '../hub/sign-in';

test.use({ city: dutyCity });

test.beforeEach(async ({ hub }) => {
  await hub.user('li', 'duty', '341702003');
  await hub.user('wang', 'duty', '341702003');
  await comeIn(hub, 'du-1/door-1', 12);
  await comeIn(hub, 'du-1/door-2', 3);
});

test('the desk shows my stations and none of another street', async ({ hub, page }) => {
  await signIn(page, hub, 'li', '/duty?station=du-1');
  await atDesk(page);

  await expect(page.locator('[data-zone="hall"]')).toContainText('12 / 40');
  await expect(page.locator('[data-zone="nursing"]')).toContainText('不设计数');
  await expect(page.locator('[data-tab]')).toHaveCount(2);
  await expect(page.getByText('清溪社区')).toHaveCount(0);
});

test('a recount shows what the counter thinks, asks why, and can be undone', async ({ hub, page }) => {
  await signIn(page, hub, 'li', '/duty?station=du-1');
  await atDesk(page);

  await page.getByRole('button', { name: '清点大厅' }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText('计数器认为 12 人');
  await sheet.getByLabel('数到几人').fill('9');
  await expect(sheet).toContainText('12 → 9（−3）');
  await sheet.getByRole('button', { name: '改成这个数' }).click();
  await expect(sheet.getByRole('alert')).toHaveText('请选或写一个原因');
  await sheet.getByRole('radio', { name: '例行清点' }).check();
  await sheet.getByRole('button', { name: '改成这个数' }).click();

  await expect(sheet).toHaveCount(0);
  await expect(page.locator('[data-zone="hall"]')).toContainText('9 / 40');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.locator('[data-zone="hall"]')).toContainText('12 / 40');
});

test('two people see each other’s acts, and one key takes a job', async ({ hub, page, browser }) => {
  await signIn(page, hub, 'li', '/duty?station=du-1');
  await atDesk(page);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const other = await context.newPage();
  await signIn(other, hub, 'wang', '/duty?station=du-1');
  await atDesk(other);

  await breakDoor(hub, 'du-1/door-2');
  await expect(job(page, 'raised')).toContainText('2 号门计数器的读数不可信');
  await expect(job(other, 'raised')).toBeVisible();
  await expect(page).toHaveTitle(/^\(1\)/);

  const seen = job(other, 'acknowledged').waitFor();
  await page.keyboard.press('j');
  await expect(job(page, 'raised')).toBeFocused();
  await page.keyboard.press('a');
  await seen;
  await expect(job(other, 'acknowledged')).toContainText('li');
  await expect(page).not.toHaveTitle(/^\(/);

  await other.keyboard.press('i');
  await expect(other.locator('[data-checked-in="true"]')).toBeVisible();
  await expect(page.locator('[data-checked-in="true"]')).toContainText('wang');
  await context.close();
});

test('a half-written note survives a dead hub, a reload and a session that is over', async ({ hub, page }) => {
  await signIn(page, hub, 'li', '/duty?station=du-1');
  await atDesk(page);
  await page.keyboard.press('n');
  await page.getByLabel('交接内容').fill('雨伞还剩 2 把');

  await hub.kill();
  await page.getByRole('button', { name: '交接', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('没有发出去');
  await hub.serve();
  await page.reload();
  await expect(page.getByLabel('交接内容')).toHaveValue('雨伞还剩 2 把');

  await page.context().clearCookies();
  await page.getByRole('button', { name: '交接', exact: true }).click();
  await page.waitForURL(/\/sign-in\?to=/);
  const to = new URL(page.url()).searchParams.get('to') ?? '';
  await signIn(page, hub, 'li', to);
  await expect(page.getByLabel('交接内容')).toHaveValue('雨伞还剩 2 把');
  await page.getByRole('button', { name: '交接', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('雨伞还剩 2 把')).toBeVisible();
});

test('riders see at once what is tapped, and a closure ends as it began', async ({ hub, page }) => {
  await signIn(page, hub, 'li', '/duty?station=du-1');
  await atDesk(page);

  await page.locator('[data-amenity="umbrella"]').getByRole('button', { name: '缺' }).click();
  await expect(page.locator('[data-amenity="umbrella"]')).toHaveAttribute('data-state', 'out');

  await page.getByRole('button', { name: '临时关闭' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('radio', { name: '停水检修' }).check();
  await sheet.getByRole('button', { name: '发布关闭' }).click();
  await expect(page.getByText(/临时关闭，到 .* · 停水检修/)).toBeVisible();
  await page.getByRole('button', { name: '重新开放' }).click();
  await expect(page.getByText('停水检修')).toHaveCount(0);
});

test('a tap that was not sent is said, and goes when it is tried again', async ({ hub, page }) => {
  await signIn(page, hub, 'li', '/duty?station=du-1');
  await atDesk(page);
  await page.route('**/amenities', (route) => route.abort());

  await page.locator('[data-amenity="umbrella"]').getByRole('button', { name: '缺' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '没有发出去' })).toBeVisible();
  await page.unroute('**/amenities');
  await page.getByRole('button', { name: '再试' }).click();

  await expect(page.locator('[data-amenity="umbrella"]')).toHaveAttribute('data-state', 'out');
});
