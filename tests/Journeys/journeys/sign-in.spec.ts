import { violations } from '../hub/axe';
import { dutyCity } from '../hub/duty-city';
import { password } from '../hub/hub';
import { expect, test } from '../hub/journey';
import { signIn } from '../hub/sign-in';

test.use({ city: dutyCity });

test('whoever opens a page of staff signs in first and comes back to it', async ({ hub, page }) => {
  await hub.user('li', 'duty', 'du-1');

  await page.goto(`${hub.url}/duty?station=du-1`);
  await page.waitForURL(/\/sign-in\?to=/);
  await page.getByLabel('用户名').fill('li');
  await page.getByLabel('密码', { exact: true }).fill('not-the-password');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('用户名或密码不对');

  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/duty\?station=du-1/);
  await expect(page.locator('[data-zone="hall"]')).toBeVisible();
});

test('who tried too often is told how long to wait, and a server in trouble is not a wrong password', async ({ hub, page }) => {
  await page.goto(`${hub.url}/sign-in`);
  await page.getByLabel('用户名').fill('li');
  await page.getByLabel('密码', { exact: true }).fill('whatever');

  await page.route('**/api/v1/session', (route) => route.fulfill({ status: 429, headers: { 'retry-after': '600' }, contentType: 'application/problem+json', body: '{"type":"urn:orleanshub:locked"}' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('试错太多次，10 分钟后再试');

  await page.unroute('**/api/v1/session');
  await page.route('**/api/v1/session', (route) => route.abort());
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('alert')).toContainText('网络断了');
});

test('a role has its pages, and is told of those it has not', async ({ hub, page }) => {
  await hub.user('wang', 'manager', '3417');
  await signIn(page, hub, 'wang', '/duty');

  await expect(page.getByText('这一页不归你管')).toBeVisible();
  await page.getByRole('button', { name: /我的账号/ }).click();
  await expect(page.getByRole('link', { name: '值守' })).toHaveCount(0);

  await page.getByRole('button', { name: '退出' }).click();
  await page.waitForURL(/\/sign-in/);
  await page.goto(`${hub.url}/duty`);
  await page.waitForURL(/\/sign-in\?to=/);
});

test('whoever takes a new password stays signed in here, is signed out elsewhere, and is told so', async ({ hub, page, browser }) => {
  const fresh = 'lamp seven corner';
  await hub.user('li', 'duty', 'du-1');
  await signIn(page, hub, 'li', '/duty?station=du-1');
  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere, hub, 'li', '/duty?station=du-1');

  await page.getByRole('button', { name: /我的账号/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '换密码' }).focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText('其他地方的登录都会退出');
  await expect(page.getByLabel('现在的密码')).toBeFocused();
  await page.keyboard.type('not-the-password');
  for (const name of ['新密码', '再输一遍密码']) await page.getByLabel(name, { exact: true }).fill(fresh);
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('alert')).toHaveText('现在的密码不对');
  expect(await violations(page), 'the form with what is wrong').toEqual([]);

  await page.getByLabel('现在的密码').fill(password);
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('status')).toContainText('其他地方都已退出');
  expect(await violations(page), 'what was done').toEqual([]);
  await page.keyboard.press('Enter');
  await expect(sheet).toHaveCount(0);
  await expect(page.locator('[data-connection="live"]')).toBeVisible();

  await elsewhere.reload();
  await elsewhere.waitForURL(/\/sign-in/);
  await elsewhere.getByLabel('用户名').fill('li');
  await elsewhere.getByLabel('密码', { exact: true }).fill(fresh);
  await elsewhere.keyboard.press('Enter');
  await elsewhere.waitForURL(/\/duty/);
  await elsewhere.context().close();
});

test('the first admin comes by a link whose token leaves the address at once', async ({ hub, page }) => {
  await page.goto(`${hub.url}/setup?token=not-a-token`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('建立管理员');
  expect(new URL(page.url()).search).toBe('');

  await page.getByLabel('用户名').fill('first');
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByLabel('再输一遍密码').fill(`${password}!`);
  await page.getByRole('button', { name: '建立并登录' }).click();
  await expect(page.getByRole('alert')).toHaveText('两次输入的密码不一样');
  await page.getByLabel('再输一遍密码').fill(password);
  await page.getByRole('button', { name: '建立并登录' }).click();
  await expect(page.getByRole('alert')).toContainText('已经用过或过期');
});
