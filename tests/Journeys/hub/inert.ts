import { expect, type Page } from '@playwright/test';

declare global {
  interface Window {
    hits: string[];
  }
}

/** From now on the page remembers whatever an injected text gets to run, and whatever the content policy had to stop. */
export async function listen(page: Page): Promise<void> {
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.addInitScript(() => {
    window.hits = [];
    const note = (what: string) => void window.hits.push(what);
    Object.assign(window, { hit: (n: number) => note(`ran ${n}`), alert: () => note('alert'), confirm: () => note('confirm'), prompt: () => note('prompt') });
    document.addEventListener('securitypolicyviolation', (event) => note(`stopped ${event.violatedDirective} ${event.sample}`));
  });
}

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
