import type { Page } from '@playwright/test';
import { type Hub, password } from './hub';

/** Somebody who was added to the hub signs in and is where they wanted to go. */
export async function signIn(page: Page, hub: Hub, name: string, to: string): Promise<void> {
  await page.goto(`${hub.url}/sign-in?to=${encodeURIComponent(to)}`);
  await page.locator('input[name="name"]').fill(name);
  await page.locator('input[type="password"]').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === new URL(to, hub.url).pathname);
}
