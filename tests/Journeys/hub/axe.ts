import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules whose verdict hangs on colours. */
export const colours = ['color-contrast', 'link-in-text-block'];

/** What axe-core has against the page as it stands, each with the elements it means; by all rules it has, or by some. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  // No rule but an experimental one, which is off, reads the style sheets that would be loaded once more for it.
  const options = { resultTypes: ['violations'], preload: { assets: ['media'] }, ...(rules === undefined ? {} : { runOnly: rules }) };
  return page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const { violations } = await axe.run(options);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, options);
}
