import { render } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import { language } from '../words/language.svelte';
import { drawOrder } from './glyphs';
import Level from './Level.svelte';

beforeEach(() => language.use('en'));

it.each([
  ['quiet', 'Quiet'],
  ['moderate', 'Moderate'],
  ['busy', 'Busy'],
  ['full', 'Full'],
  ['unknown', 'Unknown'],
  ['closed', 'Closed'],
] as const)('says %s by word and shape', (level, word) => {
  const { container } = render(Level, { level });

  expect(container.textContent).toContain(word);
  expect(container.querySelector('svg')?.getAttribute('class')).toContain(level);
});

it('has a shape of its own for each level', () => {
  const shapes = drawOrder.map((level) => [...render(Level, { level }).container.querySelectorAll('path')].map((path) => path.outerHTML).join());

  expect(new Set(shapes).size).toBe(drawOrder.length);
});
