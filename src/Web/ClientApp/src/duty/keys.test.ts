import { afterEach, expect, it } from 'vitest';
import { keyOf } from './keys.svelte';

afterEach(() => document.body.replaceChildren());

function pressed(key: string, on: string | null = null, init: KeyboardEventInit = {}): ReturnType<typeof keyOf> {
  const target = on === null ? document.body : document.createElement(on);
  if (target !== document.body) document.body.append(target);
  let found: ReturnType<typeof keyOf> = null;
  document.addEventListener('keydown', (event) => (found = keyOf(event)), { once: true });
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...init }));
  return found;
}

it.each([
  ['j', 'next'],
  ['K', 'previous'],
  ['a', 'acknowledge'],
  ['?', 'help'],
  ['3', 3],
  ['x', null],
  ['ArrowDown', null],
] as const)('reads %s as %s', (key, expected) => {
  expect(pressed(key)).toBe(expected);
});

it.each([['input'], ['textarea'], ['select'], ['dialog']])('leaves the keys to whoever is in a %s', (element) => {
  expect(pressed('a', element)).toBeNull();
});

it('leaves the browser its own, and does not act twice on a key that is held', () => {
  expect(pressed('r', null, { ctrlKey: true })).toBeNull();
  expect(pressed('a', null, { repeat: true })).toBeNull();
});

it('goes from job to job by arrows too', () => {
  const card = document.createElement('article');
  card.dataset.incident = 'x';
  document.body.append(card);
  let found: ReturnType<typeof keyOf> = null;
  document.addEventListener('keydown', (event) => (found = keyOf(event)), { once: true });

  card.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));

  expect(found).toBe('next');
});
