import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { city } from '../hub/city';
import { expect, test } from '../hub/journey';
import { signIn } from '../hub/sign-in';

/** Drops a file into the import page. */
async function choose(page: Page, name: string, content: string): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: name.endsWith('.csv') ? 'text/csv' : 'application/json', buffer: Buffer.from(content) });
}

test('a key is made, shown once, posts a reading and is revoked', async ({ hub, page }) => {
  await hub.user('wang', 'admin', '3417');
  await signIn(page, hub, 'wang', '/admin/keys');

  await page.getByLabel('给谁用').fill('长江中路 1 号门');
  await page.getByRole('combobox', { name: '能上传哪里的读数' }).fill('月亮湖');
  await page.getByRole('option', { name: /月亮湖/ }).click();
  await page.getByRole('button', { name: '做一把钥匙' }).click();
  const secret = await page.locator('[data-secret]').innerText();
  const post = (station: string) => fetch(`${hub.url}/api/v1/readings`, { method: 'POST', headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }, body: JSON.stringify({ sensor: `${station}/door`, in: 5, out: 1 }) });

  expect((await post('cz-1')).status).toBe(200);
  expect(JSON.stringify(await (await post('cz-2')).json())).toContain('forbidden');
  await page.getByRole('button', { name: '我已经保存好了' }).click();
  await page.reload();
  const row = page.locator('[data-key]').filter({ hasText: '长江中路 1 号门' });
  await expect(row).toBeVisible();
  expect(await page.content()).not.toContain(secret);
  await row.getByRole('button', { name: /作废/ }).click();
  await row.getByRole('group').getByRole('button', { name: '作废' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已作废' })).toBeVisible();
  await expect(async () => expect((await post('cz-1')).status).toBe(401)).toPass();
});

test('a file shows what it will change, and the import does just that', async ({ hub, page }) => {
  await hub.user('wang', 'admin', '3417');
  await signIn(page, hub, 'wang', '/admin/import');
  const changed = { ...city, stations: city.stations.map((station, i) => (i === 0 ? { ...station, capacity: 33 } : i === 1 ? { ...station, address: '新路 9 号' } : station)) };

  await choose(page, 'city.json', JSON.stringify(changed));
  await expect(page.locator('[data-fate="changed"]')).toContainText('1');
  await expect(page.locator('[data-fate="moved"]')).toContainText('1');
  await expect(page.locator('[data-station="cz-1"]')).toContainText('容量');
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.locator('[data-import="done"]')).toContainText('新增 0，修改 2，消失 0，不变 4');

  await page.getByRole('button', { name: '再导入一个' }).click();
  await choose(page, 'city.json', JSON.stringify(changed));
  await expect(page.getByText('和现在一样，没有要改的')).toBeVisible();
  await page.getByRole('link', { name: '操作记录' }).click();
  await expect(page.locator('[data-entry]').filter({ hasText: '导入' }).first()).toContainText('wang');
});

test('a file that takes away most stations asks for the number, and a broken one is told where', async ({ hub, page }) => {
  await hub.user('wang', 'admin', '3417');
  await signIn(page, hub, 'wang', '/admin/import');

  await choose(page, 'city.json', JSON.stringify({ ...city, stations: city.stations.slice(0, 2) }));
  await expect(page.locator('[data-confirm="4"]')).toContainText('会有 4 / 6 个站点消失');
  await expect(page.getByRole('button', { name: '导入', exact: true })).toBeDisabled();
  await page.getByLabel('确定的话，输入 4').fill('4');
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.locator('[data-import="done"]')).toContainText('消失 4');

  await page.getByRole('button', { name: '再导入一个' }).click();
  await choose(page, 'stations.csv', 'id,hours\ncz-1,whenever\n');
  await expect(page.locator('[data-import="faulty"]')).toContainText('第 2 行 cz-1 hours');
});

test('somebody is signed out from afar', async ({ hub, page, browser }) => {
  await hub.user('wang', 'admin', '3417');
  await hub.user('li', 'duty', 'cz-1');
  const other = await (await browser.newContext()).newPage();
  await signIn(other, hub, 'li', '/');
  await signIn(page, hub, 'wang', '/admin/users');

  await page.locator('[data-session]').filter({ hasText: 'li' }).getByRole('button', { name: /结束/ }).click();

  await expect(page.getByRole('status').filter({ hasText: '已结束' })).toBeVisible();
  await expect(page.locator('[data-session]').filter({ hasText: 'li' })).toHaveCount(0);
  expect((await other.request.get(`${hub.url}/api/v1/me`)).status()).toBe(401);
  await other.context().close();
});

test('a station is changed, and what somebody else changed meanwhile is not overwritten', async ({ hub, page, context }) => {
  await hub.user('wang', 'admin', '3417');
  await signIn(page, hub, 'wang', '/admin/stations/cz-1');
  const second = await context.newPage();
  await second.goto(`${hub.url}/admin/stations/cz-1`);
  await expect(second.getByLabel('电话')).toBeVisible();

  await page.getByLabel('开放时间', { exact: true }).first().fill('周一至周五 8:30—17:30');
  await expect(page.getByText('意思是：').first()).toBeVisible();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('status').filter({ hasText: '改了' })).toBeVisible();

  await second.getByLabel('电话').fill('0566-2020000');
  await second.getByRole('button', { name: '保存' }).click();
  await expect(second.getByRole('alert').filter({ hasText: '别人改过' })).toBeVisible();
  await second.getByRole('button', { name: '重新读取' }).click();
  await expect(second.getByLabel('开放时间', { exact: true }).first()).toHaveValue(/Mo-Fr/);
});

test('a position pasted from a map is taken back to where it is', async ({ hub, page }) => {
  await hub.user('wang', 'admin', '3417');
  await signIn(page, hub, 'wang', '/admin/stations/cz-1');

  const [lat, lon] = [page.locator('[data-field="lat"]'), page.locator('[data-field="lon"]')];
  await page.getByLabel('坐标来自').selectOption('gcj-02');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('换了地图').first()).toBeVisible();
  await lat.evaluate((field) => {
    const copied = new DataTransfer();
    copied.setData('text', '117.4944748,30.6536429');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: copied, bubbles: true, cancelable: true }));
  });
  await expect(lon).toHaveValue('117.4944748');
  await page.getByRole('button', { name: '保存' }).click();

  await expect(lon).toHaveValue('117.489');
  await expect(lat).toHaveValue('30.656');
  await expect(page.getByLabel('坐标来自')).toHaveValue('wgs-84');
});

test('a backup is downloaded and is on record', async ({ hub, page }) => {
  await hub.user('wang', 'admin', '3417');
  await signIn(page, hub, 'wang', '/admin/backup');

  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: '做一份备份并下载' }).click();
  const download = await downloading;

  expect(download.suggestedFilename()).toMatch(/^orleanshub-3417-\d{8}-\d{4}\.db$/);
  expect((await readFile(await download.path())).subarray(0, 15).toString()).toBe('SQLite format 3');
  await page.reload();
  await expect(page.getByRole('listitem').filter({ hasText: 'wang' })).toBeVisible();
});
