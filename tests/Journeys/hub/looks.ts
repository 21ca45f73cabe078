import { expect, type Page } from '@playwright/test';
import { violations } from './axe';

type Size = { readonly width: number; readonly height: number };

const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };
// Each width and each scheme in each language; their colours are the same in both.
const looks = {
  zh: [{ size: 'desk', colorScheme: 'dark' }, { size: 'phone', colorScheme: 'light' }],
  en: [{ size: 'desk', colorScheme: 'light' }, { size: 'phone', colorScheme: 'dark' }],
} as const;
const narrowest = { width: 320, height: 640 };

/** The languages a page is judged in, each by a journey of its own. */
export const languages = ['zh-CN', 'en-GB'] as const;

/** A state of a page is judged on a desk and on a phone, in the light and in the dark, without leaving it. */
export async function judge(page: Page, state: string): Promise<void> {
  const language = (await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'zh';
  for (const { size, colorScheme } of looks[language]) await judgeAs(page, `${state}-${size}-${colorScheme}-${language}`, sizes[size], colorScheme);
  await turn(page, narrowest);
  await expectNoSidewaysScroll(page, `${state}, narrowest`);
  await turn(page, sizes.desk);
}

/** The page as it stands is judged in one size and one scheme, by all rules or by some, and kept as a picture where somebody wants to see. */
export async function judgeAs(page: Page, name: string, size: Size, colorScheme: 'light' | 'dark', rules?: readonly string[]): Promise<void> {
  // What changes its colour slowly would be judged half way.
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await turn(page, size);
  if (process.env.LOOKS !== undefined) await page.screenshot({ path: `${process.env.LOOKS}/${name}.png` });
  expect(await violations(page, rules), name).toEqual([]);
  await expectNoSidewaysScroll(page, name);
}

export async function expectNoSidewaysScroll(page: Page, name: string): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} scrolls sideways`).toBe(page.viewportSize()?.width);
}

// What follows the width of the window is drawn in the frame after the next.
async function turn(page: Page, size: Size): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}
