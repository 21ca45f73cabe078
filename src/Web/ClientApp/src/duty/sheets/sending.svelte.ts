import { refusal } from '../../account/refusal';
import { Refused } from '../../account/request';
import { accountWords } from '../../words/account';

/** What a sheet sends when it is filled in, one at a time, and why it was not taken. */
export class Sending {
  busy = $state(false);
  fault = $state('');

  /** Sends unless something is `missing`, which is said instead. */
  async send(missing: string | null, doing: () => Promise<void>): Promise<void> {
    this.fault = missing ?? '';
    if (missing !== null || this.busy) return;
    this.busy = true;
    try {
      await doing();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.fault = refusal(accountWords(), error);
    } finally {
      this.busy = false;
    }
  }
}
