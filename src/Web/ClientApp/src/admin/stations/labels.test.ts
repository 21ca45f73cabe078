import { expect, test } from 'vitest';
import { adminStationsEn } from '../../words/admin-stations.en';
import { adminStationsZh } from '../../words/admin-stations.zh';
import { labelOf, labelOfChange } from './labels';

test.each([
  ['lat', '纬度'],
  ['name.zh', '中文名'],
  ['staffedHours', '有人值班的时间'],
  ['zones[1].capacity', '功能区 2 容量'],
  ['kiosks[0].name.zh', '自助终端 1 中文名'],
  ['somethingElse', 'somethingElse'],
])('%s is %s', (field, label) => {
  expect(labelOf(field, adminStationsZh.station)).toBe(label);
});

test('in English as well', () => {
  expect(labelOf('name.zh', adminStationsEn.station)).toBe('Chinese name');
});

test.each([
  ['capacity', '容量（人）'],
  ['zones[hall].capacity', '功能区 hall 容量'],
  ['movedTo', '接替它的站点'],
  ['sensors[1].bits', '计数器 1 位数'],
  ['kiosks[k-1]', '自助终端 k-1'],
])('the change of %s is of %s', (field, label) => {
  expect(labelOfChange(field, adminStationsZh.station)).toBe(label);
});
