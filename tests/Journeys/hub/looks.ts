import { expect, type Page } from '@playwright/test';
import { violations } from './axe';

const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };
// Each width and each scheme in each language; their colours are the same in both.
const looks = {
  zh: [{ size: 'desk', colorScheme: 'dark' }, { size: 'phone', colorScheme: 'light' }],
  en: [{ size: 'desk', colorScheme: 'light' }, { size: 'phone', colorScheme: 'dark' }],
} as const;
const narrowest = { width: 320, height: 640 };

/** The languages a page is judged in, each by a journey of its own. */
export const languages = ['zh-CN', 'en-GB'] as const;

/** A state of a page is judged on a desk and on a phone, in the light and in the dark, without leaving it, and kept as a picture for whoever wants to see. */
export async function judge(page: Page, state: string): Promise<void> {
  const language = (await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'zh';
  for (const { size, colorScheme } of looks[language]) {
    const name = `${state}-${size}-${colorScheme}-${language}`;
    await page.emulateMedia({ colorScheme });
    await turn(page, sizes[size]);
    await page.screenshot({ path: `../../artifacts/looks/${name}.png` });
    expect(await violations(page), name).toEqual([]);
    await expectNoSidewaysScroll(page, name);
  }
  await turn(page, narrowest);
  await expectNoSidewaysScroll(page, `${state}, narrowest`);
  await turn(page, sizes.desk);
}

export async function expectNoSidewaysScroll(page: Page, name: string): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} scrolls sideways`).toBe(page.viewportSize()?.width);
}

// What follows the width of the window is drawn in the frame after the next.
async function turn(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}
