import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Hub } from '../hub/hub';
import { expect, test } from '../hub/journey';
import { signIn } from '../hub/sign-in';

async function open(hub: Hub, page: Page, query = ''): Promise<void> {
  await hub.user('wang', 'manager', '3417');
  await hub.enter('cz-1', 7);
  await hub.enter('cz-2', 5);
  await signIn(page, hub, 'wang', `/reports${query}`);
  await expect(page.getByRole('table')).toBeVisible();
}

const cells = (page: Page, part: string) => page.locator(`${part} tr`).evaluateAll((rows) => rows.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.innerText.trim())));

/** The lines of a file as a spreadsheet reads it; nothing in these has a comma of its own. */
function linesOf(text: string): string[][] {
  return text.replace(/^\uFEFF/, '').trimEnd().split('\r\n').map((line) => line.split(','));
}

/** What a cell says: 12.6% and 0.126 are one number, 12,345 and 12345 too, – is nothing. */
function meant(text: string): string | number {
  if (text === '–' || text === '') return '';
  if (/^[\d.,]+%$/.test(text)) return Number(text.slice(0, -1).replaceAll(',', '')) / 100;
  return /^[\d,]*\d(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : text;
}

/** Means of a day that is not over have moved on a little by the time the file is asked for; all else is the same. */
function isSame(shown: string, written: string): boolean {
  const [a, b] = [meant(shown), meant(written)];
  return typeof a === 'number' && typeof b === 'number' && /[.%]/.test(shown) ? Math.abs(a - b) <= 0.05 * Math.max(1, a) : a === b;
}

test('the file that is downloaded is what the screen shows', async ({ hub, page }) => {
  await open(hub, page, '?report=visits&step=1d&by=station');
  await expect(page.getByRole('row').filter({ hasText: '湖心社区' }).last()).toContainText('5');
  const [heading = []] = await cells(page, 'thead');
  const shown = [...(await cells(page, 'tbody')), ...(await cells(page, 'tfoot'))];

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 CSV' }).click()]);
  const text = await readFile(await download.path(), 'utf8');
  const [titles = [], ...lines] = linesOf(text);

  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(download.suggestedFilename()).toMatch(/^visits-3417-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/);
  const places = heading.map((title) => titles.indexOf(title));
  expect(places).not.toContain(-1);
  expect(lines.length).toBe(shown.length);
  const differ = shown.flatMap((row, i) => row.filter((cell, at) => !isSame(cell, lines[i]?.[places[at] ?? -1] ?? '')));
  expect(differ).toEqual([]);
});

test('every sum says how much of it is known, and another question is another answer', async ({ hub, page }) => {
  await open(hub, page);
  await expect(page.locator('.known')).toContainText('已知');

  await page.getByRole('button', { name: '闲置站点' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toContainText('闲置站点');
  await expect(page).toHaveURL(/report=idle/);
  await page.getByRole('button', { name: '承诺兑现' }).click();
  await expect(page.locator('tfoot')).toContainText('合计');
  await page.getByRole('combobox', { name: '区域', exact: true }).selectOption({ label: '\u2003贵池区' });
  await expect(page.getByRole('heading', { level: 2 })).toContainText('贵池区');
});

test('who is not signed in is sent to sign in and comes back to the same report', async ({ hub, page }) => {
  await hub.user('wang', 'manager', '3417');
  await page.goto(`${hub.url}/reports?report=kiosks`);
  await page.waitForURL(/sign-in/);

  await page.locator('input[name="name"]').fill('wang');
  await page.locator('input[type="password"]').fill('journey-through-the-city');
  await page.keyboard.press('Enter');

  await page.waitForURL(/\/reports\?report=kiosks/);
});
