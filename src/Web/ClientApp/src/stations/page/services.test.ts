import { expect, it } from 'vitest';
import type { ServiceOffer } from '../../live/wire';
import { byCategory } from './services';

const offer = (code: string, category: string | null, zh: string, availableNow: boolean | null): ServiceOffer => ({ code, category, name: { zh, en: `Service ${code}` }, zone: null, hours: null, availableNow });
const catalogue = [offer('a', '社保', '社保查询', true), offer('b', '生活', '打印复印', false), offer('c', '社保', '医保报销', null), offer('d', null, '咨询', true)];
const told = (text: string, onlyNow: boolean) => byCategory(catalogue, text, onlyNow, (name) => name.zh, (category) => category ?? '其他').map(({ name, services, now }) => `${name} ${now}: ${services.map(({ code }) => code).join('')}`);

it.each([
  ['', false, ['社保 1: ac', '生活 0: b', '其他 1: d']],
  ['', true, ['社保 1: a', '其他 1: d']],
  ['医保', false, ['社保 0: c']],
  ['社保', false, ['社保 1: ac']],
  [' SERVICE B', false, ['生活 0: b']],
  ['没有', false, []],
])('"%s", only now: %s', (text, onlyNow, expected) => {
  expect(told(text, onlyNow)).toEqual(expected);
});
