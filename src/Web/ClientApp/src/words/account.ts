import type { Role } from '../account/session.svelte';
import { accountEn } from './account.en';
import { accountZh } from './account.zh';
import { language } from './language.svelte';

/** The words of signing in and of the frame round every staff page. */
export type AccountWords = {
  readonly pages: { readonly label: string; readonly duty: string; readonly city: string; readonly incidents: string; readonly reports: string; readonly admin: string; readonly riders: string };
  readonly roles: Record<Role, string>;
  readonly menu: { readonly open: string; readonly scope: (name: string) => string; readonly password: string; readonly signOut: string; readonly signIn: string };
  readonly sheet: { readonly cancel: string; readonly close: string; readonly sending: string; readonly kept: string };
  readonly signIn: {
    readonly title: string;
    readonly hint: string;
    readonly again: string;
    readonly name: string;
    readonly password: string;
    readonly show: string;
    readonly hide: string;
    readonly submit: string;
    readonly sending: string;
    readonly wrong: string;
    readonly locked: (minutes: number) => string;
    readonly missing: string;
    readonly capsLock: string;
    readonly riders: string;
  };
  readonly setup: {
    readonly title: string;
    readonly hint: string;
    readonly noToken: string;
    readonly noTokenHint: string;
    readonly rule: (characters: number) => string;
    readonly repeat: string;
    readonly differs: string;
    readonly short: (characters: number) => string;
    readonly submit: string;
    readonly used: string;
  };
  readonly ownPassword: {
    readonly title: string;
    readonly ends: string;
    readonly old: string;
    readonly fresh: string;
    readonly submit: string;
    readonly missing: string;
    /** No answer came, and it may have been taken all the same. */
    readonly unsure: string;
    readonly done: string;
    readonly next: string;
    readonly goOn: string;
  };
  readonly forbidden: { readonly title: string; readonly hint: (role: string) => string; readonly back: string };
  readonly refused: {
    readonly unsent: string;
    readonly expired: string;
    readonly forbidden: string;
    readonly gone: string;
    readonly overtaken: string;
    readonly limited: (minutes: number) => string;
    readonly busy: string;
    readonly invalid: string;
    /** By the last word of the problem's type. */
    readonly types: Readonly<Record<string, string>>;
  };
};

const all: Record<typeof language.current, AccountWords> = { 'zh-CN': accountZh, en: accountEn };

/** They are no part of the riders' words: whoever signs in loads them. */
export function accountWords(): AccountWords {
  return all[language.current];
}
