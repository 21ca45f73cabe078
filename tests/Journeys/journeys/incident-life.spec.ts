import type { Page, Request } from '@playwright/test';
import { atDesk, breakDoor, comeIn, job } from '../hub/desk';
import { dutyCity } from '../hub/duty-city';
import { expect, test } from '../hub/journey';
import { signIn } from '../hub/sign-in';

test.use({ city: dutyCity });

/** How late the other may see what one has done, from the request on, in milliseconds; a hub that was started this moment is still warming up. */
const atOnce = 500;
const atFirst = 2000;

/** Notes, in the page itself, when an incident is first shown in each state: what asks from outside would be late by itself. */
async function watchStates(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: Record<string, number> = {};
    const look = () => {
      for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-state]')) seen[dataset.state ?? ''] ??= Date.now();
    };
    Object.assign(window, { statesSeen: seen });
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] });
    look();
  });
}

const seenAt = (page: Page, state: string) => page.evaluate((name) => (window as unknown as { statesSeen: Record<string, number> }).statesSeen[name] ?? Infinity, state);

/** What one does, the other sees within half a second. */
async function seenBy(other: Page, actor: Page, state: string, verb: string, act: () => Promise<void>, within = atOnce): Promise<void> {
  const sent: Promise<Request> = actor.waitForRequest((request) => request.url().endsWith(`/${verb}`));
  await act();
  const request = await sent;
  await request.response();
  await expect.poll(() => seenAt(other, state), { message: `the other sees ${state}` }).toBeLessThan(Infinity);
  const late = (await seenAt(other, state)) - request.timing().startTime;
  test.info().annotations.push({ type: 'seen by the other', description: `${state} after ${Math.round(late)} ms` });
  expect(late).toBeLessThan(within);
}

test('an incident walks its whole life before two people, and a killed hub in the middle loses nothing of it', async ({ hub, page, browser }) => {
  await hub.user('li', 'duty', '341702003');
  await hub.user('zhao', 'manager', '341702');
  await comeIn(hub, 'du-1/door-1', 12);
  await comeIn(hub, 'du-1/door-2', 3);
  await signIn(page, hub, 'li', '/duty?station=du-1');
  await atDesk(page);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', serviceWorkers: 'block' });
  const manager = await context.newPage();
  await signIn(manager, hub, 'zhao', '/incidents');
  await expect(manager.locator('[data-connection="live"]')).toBeVisible();

  await breakDoor(hub, 'du-1/door-2');
  await expect(job(page, 'raised')).toBeVisible();
  await manager.locator('[data-incident]').first().click();
  const detail = manager.locator('[data-detail]');
  await expect(detail).toHaveAttribute('data-state', 'raised');
  await watchStates(page);
  await watchStates(manager);

  await seenBy(manager, page, 'acknowledged', 'acknowledge', async () => {
    await page.keyboard.press('j');
    await expect(job(page, 'raised')).toBeFocused();
    await page.keyboard.press('a');
  });
  await expect(detail).toContainText('li');
  await seenBy(page, manager, 'whistled', 'whistle', async () => {
    await detail.getByRole('button', { name: '吹哨' }).click();
    const sheet = manager.getByRole('dialog');
    await sheet.getByRole('radio').first().check();
    await sheet.locator('button[type="submit"]').click();
  });

  await hub.kill();
  await hub.serve();
  for (const one of [page, manager]) await expect(one.locator('[data-connection="live"]')).toBeVisible();
  await expect(detail).toHaveAttribute('data-state', 'whistled');
  await expect(job(page, 'whistled')).toBeVisible();

  await seenBy(page, manager, 'arrived', 'arrive', () => detail.getByRole('button', { name: '报到' }).click(), atFirst);
  const resolved = manager.waitForResponse((response) => response.url().endsWith('/resolve'));
  await detail.getByRole('button', { name: '办结' }).click();
  expect((await resolved).status()).toBe(200);
  await expect(job(page, 'arrived')).toHaveCount(0);
  await expect(detail).toHaveAttribute('data-state', 'resolved');
  await context.close();
});
