import type { Page } from '@playwright/test';
import { breakDoor, comeIn } from '../hub/desk';
import { dutyCity } from '../hub/duty-city';
import type { Hub } from '../hub/hub';
import { expect, test } from '../hub/journey';
import { signIn } from '../hub/sign-in';

test.use({ city: dutyCity });

const detail = (page: Page) => page.locator('[data-detail]');

async function open(hub: Hub, page: Page): Promise<void> {
  await hub.user('zhao', 'manager', '341702');
  await comeIn(hub, 'du-1/door-1', 12);
  await breakDoor(hub, 'du-1/door-2');
  await signIn(page, hub, 'zhao', '/incidents');
  await expect(page.locator('[data-incident]').first()).toBeVisible();
}

test('an incident is found, acknowledged, whistled for, reached and resolved', async ({ hub, page }) => {
  await open(hub, page);
  await page.locator('[data-incident]').first().click();
  await expect(detail(page)).toHaveAttribute('data-state', 'raised');

  await detail(page).getByRole('button', { name: '确认' }).click();
  await expect(detail(page)).toHaveAttribute('data-state', 'acknowledged');
  await expect(detail(page)).toContainText('zhao');
  await detail(page).getByRole('button', { name: '吹哨' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('radio').first().check();
  await sheet.locator('button[type="submit"]').click();
  await expect(detail(page)).toHaveAttribute('data-state', 'whistled');
  await detail(page).getByRole('button', { name: '报到' }).click();
  await expect(detail(page)).toHaveAttribute('data-state', 'arrived');
  await detail(page).getByRole('button', { name: '办结' }).click();

  await expect(detail(page)).toHaveAttribute('data-state', 'resolved');
  await expect(page.getByRole('list', { name: '事件列表' }).locator('[data-incident]')).toHaveCount(0);
  await page.getByRole('button', { name: /已办结/ }).click();
  await expect(page.getByRole('list', { name: '事件列表' }).locator('[data-incident]')).toHaveCount(1);
});
