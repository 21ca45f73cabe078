import { afterEach, beforeEach, expect, it } from 'vitest';
import { answering, problem } from '../testing/answers';
import { accountEn } from '../words/account.en';
import { accountZh } from '../words/account.zh';
import { language } from '../words/language.svelte';
import { OwnPassword } from './own-password.svelte';
import { type Me, session } from './session.svelte';

const me: Me = { name: 'li', role: 'duty', scope: { station: 'cz-1' }, csrf: 'token-1' };

beforeEach(() => {
  session.me = me;
});
afterEach(() => language.use('zh-CN'));

function filled(fresh = 'lamp seven corner', repeated = fresh): OwnPassword {
  const form = new OwnPassword();
  [form.old, form.fresh, form.repeated] = ['what it was', fresh, repeated];
  return form;
}

it('sends both passwords and goes on with the token of the session that begins', async () => {
  const asked = answering(() => ({ body: { ...me, csrf: 'token-2' } }));
  const form = filled();

  await form.send();

  expect(asked).toMatchObject([{ method: 'PUT', path: '/api/v1/me/password', body: { old: 'what it was', new: 'lamp seven corner' } }]);
  expect(form).toMatchObject({ done: true, fault: '', sending: false });
  expect(session.csrf).toBe('token-2');
});

it.each([
  ['nothing', '', '', (say: typeof accountZh) => say.ownPassword.missing],
  ['too little', 'lamp', 'lamp', (say: typeof accountZh) => say.setup.short(10)],
  ['two that differ', 'lamp seven corner', 'lamp seven comer', (say: typeof accountZh) => say.setup.differs],
])('asks nobody about %s and says what is missing', async (_, fresh, repeated, expected) => {
  const asked = answering(() => ({ body: me }));
  const form = filled(fresh, repeated);

  await form.send();

  expect(asked).toEqual([]);
  expect(form.fault).toBe(expected(accountZh));
  language.use('en');
  expect(form.fault).toBe(expected(accountEn));
});

it.each([
  ['the password one has is wrong', problem(403, 'password-wrong'), (say: typeof accountZh) => say.refused.types['password-wrong']],
  ['it is common', problem(400, 'password-common'), (say: typeof accountZh) => say.refused.types['password-common']],
  ['it holds the name', problem(400, 'password-name'), (say: typeof accountZh) => say.refused.types['password-name']],
  ['it is simple', problem(400, 'password-simple'), (say: typeof accountZh) => say.refused.types['password-simple']],
  ['it is long', problem(400, 'password-long'), (say: typeof accountZh) => say.refused.types['password-long']],
  ['too many tries', problem(429, 'locked', { 'retry-after': '90' }), (say: typeof accountZh) => say.signIn.locked(2)],
  ['nothing can be stored', problem(503, 'not-stored'), (say: typeof accountZh) => say.refused.busy],
  ['no answer', 'no network' as const, (say: typeof accountZh) => say.ownPassword.unsure],
])('says in both languages: %s', async (_, answer, expected) => {
  answering(() => answer);
  const form = filled();

  await form.send();

  expect(form).toMatchObject({ done: false, sending: false, fault: expected(accountZh) });
  expect(form.fault).not.toBe('');
  language.use('en');
  expect(form.fault).toBe(expected(accountEn));
  expect(session.me).toEqual(me);
});
