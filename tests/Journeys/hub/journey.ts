import { type Page, test as plain } from '@playwright/test';
import { city } from './city';
import { Hub } from './hub';
import { type CityFile, Imported } from './imported';

type Journey = { city: CityFile; hub: Hub; page: Page };
type Worker = { imported: Imported };

/** A journey has a hub of its own, and a page that may ask nobody else for anything. */
export const test = plain.extend<Journey, Worker>({
  imported: [
    async ({}, use) => {
      const imported = new Imported();
      await use(imported);
      await imported.remove();
    },
    { scope: 'worker' },
  ],
  city: [city, { option: true }],
  hub: async ({ imported, city }, use) => {
    const hub = await Hub.start(await imported.copy(city));
    await use(hub);
    await hub.remove();
  },
  page: async ({ page, context }, use) => {
    const faults: string[] = [];
    const asked: string[] = [];
    const watch = (each: Page): void => {
      each.on('pageerror', (error) => faults.push(error.message));
      each.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) faults.push(message.text());
      });
      each.on('websocket', (socket) => asked.push(socket.url()));
    };
    watch(page);
    context.on('page', watch);
    context.on('request', (request) => asked.push(request.url()));
    await use(page);
    const own = new URL(page.url()).host;
    faults.push(...asked.filter((url) => new URL(url).host !== own).map((url) => `asked another origin: ${url}`));
    if (faults.length > 0) throw new Error(`The page did what it must not:\n${faults.join('\n')}`);
  },
});

export { expect } from '@playwright/test';

/** The row of a station in the list. */
export const row = (page: Page, id: string) => page.locator(`[data-station="${id}"]`);

/** Waits until the page shows that it is live. */
export const live = (page: Page) => page.locator('[data-connection="live"]').waitFor();
