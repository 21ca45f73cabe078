import { afterEach, expect, it } from 'vitest';
import { routeOf, router } from './router.svelte';

it.each([
  ['/', { page: 'near' }],
  ['/map', { page: 'map' }],
  ['/scan', { page: 'scan' }],
  ['/city', { page: 'city' }],
  ['/s/cz-0001', { page: 'station', id: 'cz-0001' }],
  ['/s/cz-0001/', { page: 'station', id: 'cz-0001' }],
  ['/admin', { page: 'staff', name: 'admin' }],
  ['/admin/stations/cz-0001', { page: 'staff', name: 'admin' }],
  ['/admin/stations/~new', { page: 'staff', name: 'admin' }],
  ['/admin/a/b/c', { page: 'nowhere' }],
  ['/s/CZ', { page: 'nowhere' }],
  ['/s/cz-0001/poster', { page: 'nowhere' }],
  ['/metrics', { page: 'nowhere' }],
])('%s', (path, route) => {
  expect(routeOf(path)).toEqual(route);
});

let end = () => {};
afterEach(() => {
  end();
  document.body.replaceChildren();
  router.go('/');
});

function link(attributes: Record<string, string>): HTMLAnchorElement {
  const made = document.createElement('a');
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  document.body.append(made);
  return made;
}

it('follows a link to a page without loading', () => {
  end = router.follow();

  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  link({ href: '/s/cz-7' }).dispatchEvent(click);

  expect(click.defaultPrevented).toBe(true);
  expect(router.route).toEqual({ page: 'station', id: 'cz-7' });
});

it.each([
  ['a poster, which the server prints', { href: '/s/cz-7/poster' }, {}],
  ['another origin', { href: 'https://example.org/map' }, {}],
  ['a new window', { href: '/map', target: '_blank' }, {}],
  ['a click that opens a tab', { href: '/map' }, { ctrlKey: true }],
])('leaves %s to the browser', (_, attributes, keys) => {
  end = router.follow();
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, ...keys });
  let taken = true;
  document.addEventListener(
    'click',
    (event) => {
      taken = event.defaultPrevented;
      event.preventDefault();
    },
    { once: true },
  );

  link(attributes).dispatchEvent(click);

  expect(taken).toBe(false);
  expect(router.route).toEqual({ page: 'near' });
});
