import { expect, it } from 'vitest';
import { chartOf } from './chart';
import type { Column, Report, Row } from './wire';

const column = (key: string, kind: Column['kind']): Column => ({ key, kind, title: { zh: key } });
const report = (name: Report['report'], columns: readonly Column[], rows: readonly Row[], step = '1d'): Report => ({
  report: name, area: '3417', name: { zh: '池州市' }, from: '2026-11-20', to: '2026-11-21', step, asOf: '2026-11-21T10:00:00+08:00', columns, rows, total: null,
});

it('adds up the visits of all areas over time', () => {
  const rows = [{ from: '2026-11-20', visits: 3 }, { from: '2026-11-20', visits: 4 }, { from: '2026-11-21', visits: null }];

  expect(chartOf(report('visits', [column('visits', 'count')], rows), 'zh-CN')?.bars.map(({ label, value }) => [label, value])).toEqual([['11-20', 7], ['11-21', 0]]);
});

it('shows first what is worst, last what is not known, each by its full name', () => {
  const rows = [
    { name: { zh: '甲站' }, kiosk: { zh: '一号机' }, availability: 0.9 },
    { name: { zh: '乙站' }, kiosk: { zh: '一号机' }, availability: null },
    { name: { zh: '丙站' }, kiosk: { zh: '一号机' }, availability: 0.2 },
  ];

  expect(chartOf(report('kiosks', [column('availability', 'share')], rows), 'zh-CN')?.bars.map(({ label, text }) => `${label} ${text}`)).toEqual(['丙站 · 一号机 20.0%', '甲站 · 一号机 90.0%', '乙站 · 一号机 –']);
});

it('draws nothing where there is nothing to compare', () => {
  expect(chartOf(report('idle', [column('longest', 'count')], [{ name: { zh: '甲站' }, longest: 4 }]), 'zh-CN')).toBeNull();
});
