import { expect, type Page, type Request } from '@playwright/test';

declare global {
  interface Window {
    hits: string[];
  }
}

const underWay = new WeakMap<Page, Set<Request>>();

/** From now on the page remembers whatever an injected text gets to run, and whatever the content policy had to stop. */
export async function listen(page: Page): Promise<void> {
  page.on('dialog', (dialog) => void dialog.dismiss());
  const asked = new Set<Request>();
  underWay.set(page, asked);
  page.on('request', (request) => asked.add(request));
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
  await page.addInitScript(() => {
    window.hits = [];
    const note = (what: string) => void window.hits.push(what);
    Object.assign(window, { hit: (n: number) => note(`ran ${n}`), alert: () => note('alert'), confirm: () => note('confirm'), prompt: () => note('prompt') });
    document.addEventListener('securitypolicyviolation', (event) => note(`stopped ${event.violatedDirective} ${event.sample}`));
  });
}

/** Sees to all of them in a few pages beside each other: while one waits another draws. */
export async function inPages<T>(first: Page, all: readonly T[], doing: (page: Page, one: T) => Promise<void>): Promise<void> {
  const [queue, others] = [[...all], await Promise.all([1, 2].map(() => first.context().newPage()))];
  await Promise.all(others.map(listen));
  await Promise.all(
    [first, ...others].map(async (page) => {
      for (let one = queue.shift(); one !== undefined; one = queue.shift()) await doing(page, one);
    }),
  );
  await Promise.all(others.map((page) => page.close()));
}

/** Waits until a page that is listened to has everything it asked for and says that nothing is on its way. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('.skeleton, progress, [aria-busy="true"]')).toHaveCount(0);
  await expect.poll(async () => (await drawn(page), underWay.get(page)?.size), { message: 'requests under way', intervals: [20] }).toBe(0);
}

// What an answer brings is asked for or drawn in the frame after it.
const drawn = (page: Page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Nothing ran, nothing had to be stopped, and no text became an element or an address. */
export async function expectInert(page: Page, where: string): Promise<void> {
  const found = await page.evaluate(() => ({
    hits: window.hits,
    elements: [...document.querySelectorAll('[data-inj]')].map((element) => element.outerHTML.slice(0, 120)),
    addresses: [...document.querySelectorAll('[href],[src],[action]')]
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action') ?? '')
      .filter((address) => /^\s*(javascript|data|vbscript):/i.test(address) || new URL(address, document.baseURI).hostname === 'evil.example'),
  }));
  expect(found, where).toEqual({ hits: [], elements: [], addresses: [] });
}
