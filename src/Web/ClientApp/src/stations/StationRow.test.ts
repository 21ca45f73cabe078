import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { aStation } from '../testing/station';
import { language } from '../words/language.svelte';
import StationRow from './StationRow.svelte';

const now = Date.parse('2026-11-21T14:36:08+08:00');
const row = (station = aStation(), more = {}) =>
  render(StationRow, { station, timeZone: 'Asia/Shanghai', now, forgotten: false, selected: false, onselect: () => {}, ...more });

beforeEach(() => language.use('zh-CN'));

it('says level, people, the age of the number, and that the hours are unknown', () => {
  row();

  const text = screen.getByRole('button').textContent;
  for (const word of ['宽松', '湖心社区党群服务中心', '5 / 20 人', '8 秒前', '开放时间未知', '今天没有开门凭据']) expect(text).toContain(word);
});

it('says how old a stale number is', () => {
  row(aStation({ freshness: 'stale', people: 11, capacity: 24, asOf: '2026-11-21T14:33:00+08:00' }));

  const text = screen.getByRole('button').textContent;
  expect(text).toContain('约 11 / 24 人');
  expect(text).toContain('过时 3 分');
});

it('never shows a number it does not know', () => {
  row(aStation({ freshness: 'unknown', people: null, level: 'unknown', asOf: null }));

  const text = screen.getByRole('button').textContent;
  expect(text).toContain('– / 20 人');
  expect(text).toContain('没有读数');
});

it('says until when it is open and what proves it', () => {
  language.use('en');
  row(aStation({ open: 'open', nextChange: '2026-11-21T20:30:00+08:00', evidence: { kind: 'visit', at: '2026-11-21T14:34:00+08:00' } }));

  const text = screen.getByRole('button').textContent?.replaceAll('\u00a0', ' ');
  expect(text).toContain('Open · until 20:30');
  expect(text).toContain('Someone came in or out 2 min ago');
});

it('opens to its zones, and hides the count of a private one', () => {
  const zone = { id: 'hall', name: { zh: '大厅' }, people: 3, capacity: 8, level: 'moderate', open: 'unknown', freshness: 'live' } as const;
  row(aStation({ zones: [zone, { ...zone, id: 'baby', name: { zh: '母婴室' }, private: true }] }), { selected: true });

  const [hall, baby] = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(hall).toContain('适中 · 3 / 8 人');
  expect(baby).toContain('不设计数');
  expect(baby).not.toContain('3 / 8');
});

it('tells which station was chosen', async () => {
  const onselect = vi.fn();
  row(aStation({ id: 'cz-7' }), { onselect });

  await fireEvent.click(screen.getByRole('button'));

  expect(onselect).toHaveBeenCalledWith('cz-7');
});
