import { accountWords } from '../words/account';
import { Refused, send } from './api';
import { shortestPassword } from './password-rule';
import { refusal } from './refusal';
import { type Me, session } from './session.svelte';

/** A new password in place of the one whoever is signed in has: what is filled in, and what became of it. */
export class OwnPassword {
  old = $state('');
  fresh = $state('');
  repeated = $state('');
  sending = $state(false);
  done = $state(false);
  #failed = $state.raw<Refused | 'missing' | 'short' | 'differs' | null>(null);

  /** Why it was not taken, in the reader's words; empty when nothing is wrong. */
  get fault(): string {
    const say = accountWords();
    switch (this.#failed) {
      case null:
        return '';
      case 'missing':
        return say.ownPassword.missing;
      case 'short':
        return say.setup.short(shortestPassword);
      case 'differs':
        return say.setup.differs;
    }
    if (this.#failed.status === 0) return say.ownPassword.unsure;
    if (this.#failed.status === 429) return say.signIn.locked(Math.max(1, Math.ceil((this.#failed.retryAfter ?? 60) / 60)));
    return refusal(say, this.#failed);
  }

  async send(): Promise<void> {
    if (this.sending) return;
    this.#failed = this.#missing();
    if (this.#failed !== null) return;
    this.sending = true;
    try {
      // The session begins anew, and its token with it.
      session.me = await send<Me>('PUT', '/api/v1/me/password', { old: this.old, new: this.fresh });
      this.done = true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#failed = error;
    } finally {
      this.sending = false;
    }
  }

  #missing(): 'missing' | 'short' | 'differs' | null {
    if (this.old === '' || this.fresh === '') return 'missing';
    if (this.fresh.length < shortestPassword) return 'short';
    return this.fresh === this.repeated ? null : 'differs';
  }
}
