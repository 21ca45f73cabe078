import { afterEach, expect, it, vi } from 'vitest';
import { answering, problem } from '../../testing/answers';
import type { AuditEntry } from '../wire';
import { AuditPages } from './pages.svelte';
import { nothingAsked, queryOf } from './query';

afterEach(() => void vi.unstubAllGlobals());

const entry = (n: number): AuditEntry => ({ n, at: '2026-11-21T14:36:00+08:00', who: 'li', what: 'recount', subject: 'cz-1/hall' });
const found = () => new AuditPages({ entries: [entry(9)], next: 9 }, (after) => queryOf({ ...nothingAsked, who: 'li' }, after));

it('goes on with what was asked, and lists an entry once however often it is asked for', async () => {
  const asked = answering(() => ({ body: { entries: [entry(8)], next: null } }));
  const pages = found();

  await Promise.all([pages.more(), pages.more()]);

  expect(asked.map(({ path }) => path)).toEqual(['/api/v1/audit?who=li&after=9']);
  expect(pages.entries.map(({ n }) => n)).toEqual([9, 8]);
  expect(pages.hasMore).toBe(false);
});

it('keeps what it has when the earlier ones do not come', async () => {
  answering(() => problem(503, 'storage'));
  const pages = found();

  await pages.more();

  expect(pages.entries).toHaveLength(1);
  expect(pages.hasMore).toBe(true);
  expect(pages.failed?.status).toBe(503);
});
