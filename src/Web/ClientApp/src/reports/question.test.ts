import { expect, it } from 'vitest';
import { daysBefore, parametersOf, questionOf, serviceDay } from './question';

it('begins with the visits of the last seven service days', () => {
  expect(parametersOf(questionOf('', '2026-11-21')).toString()).toBe('from=2026-11-15&to=2026-11-21&step=1d&by=area');
});

it('keeps what an address says, and leaves out what the report does not know', () => {
  const question = questionOf('?report=promises&area=341702&from=2026-11-01&to=2026-11-02&at=20:30&step=15m&below=0.1', '2026-11-21');

  expect(Object.fromEntries(parametersOf(question))).toEqual({ area: '341702', from: '2026-11-01', to: '2026-11-02', at: '20:30', step: 'total', by: 'area' });
});

it('counts days over the end of a month, and the night to the day before', () => {
  expect(daysBefore('2026-03-01', 1)).toBe('2026-02-28');
  expect(serviceDay('Asia/Shanghai', Date.parse('2026-11-21T03:59:00+08:00'))).toBe('2026-11-20');
  expect(serviceDay('Asia/Shanghai', Date.parse('2026-11-21T04:00:00+08:00'))).toBe('2026-11-21');
});
