import { refusal } from '../account/refusal';
import { Refused } from '../account/request';
import { accountWords } from '../words/account';

const shown = 8000;

export type Toast = { readonly id: number; readonly text: string; readonly bad: boolean; readonly act: { readonly name: 'undo' | 'again'; readonly run: () => void } | null };

/** What was done or not done, said where the eye is; something that failed stays until it was read. */
class Toasts {
  list = $state.raw<readonly Toast[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  say(text: string, undo?: () => void, ms = shown): void {
    this.#add({ text, bad: false, act: undo === undefined ? null : { name: 'undo', run: undo } }, ms);
  }

  /** Does something; says when it is done, or why not, with a way to try again. Answers whether it was done. */
  async attempt(doing: () => Promise<string | { readonly text: string; readonly undo: () => void } | null>): Promise<boolean> {
    try {
      const said = await doing();
      if (typeof said === 'string') this.say(said);
      else if (said !== null) this.say(said.text, said.undo);
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // Signing in is the next step, and says so itself.
      if (error.status === 401) return false;
      const worth = error.status === 0 || error.status >= 429;
      this.#add({ text: refusal(accountWords(), error), bad: true, act: worth ? { name: 'again', run: () => void this.attempt(doing) } : null }, null);
      return false;
    }
  }

  dismiss(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** While somebody points at it or has the keyboard on it, it does not go away. */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id));
  }

  release(id: number): void {
    if (this.#timers.has(id)) this.#due(id, shown / 2);
  }

  #add(toast: Omit<Toast, 'id'>, ms: number | null): void {
    const id = this.#next++;
    // Of one kind the newest is enough.
    this.list = [...this.list.filter(({ bad }) => bad !== toast.bad), { ...toast, id }];
    if (ms !== null) this.#due(id, ms);
  }

  #due(id: number, ms: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.set(
      id,
      setTimeout(() => this.dismiss(id), ms),
    );
  }
}

export const toasts = new Toasts();
