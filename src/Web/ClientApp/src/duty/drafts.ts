import { session } from '../account/session.svelte';

/**
 * What is half written, kept in this tab until it is sent: a reload, a cut line or a session that ran out does not lose it.
 * Whoever signs in here next does not see it.
 */
const key = (name: string) => `draft ${session.me?.name ?? ''} ${name}`;

export function draft(name: string): string {
  try {
    return sessionStorage.getItem(key(name)) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a text under a name; an empty one is forgotten. */
export function keep(name: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(key(name));
    else sessionStorage.setItem(key(name), text);
  } catch {
    // Full or forbidden: the text is still in its field.
  }
}
