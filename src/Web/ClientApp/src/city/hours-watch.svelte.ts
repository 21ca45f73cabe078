import { untrack } from 'svelte';
import { type AreaHours, hoursOf } from './hours';

const every = 60_000;

/** The hours of an area, asked for anew every minute. */
export class HoursWatch {
  /** The last answer; it stays while a newer one does not come. */
  hours = $state.raw<AreaHours | null>(null);
  /** No answer to the last question. */
  failed = $state(false);

  /** Begins to ask for an area; the returned function ends it. */
  follow(code: string): () => void {
    const ended = new AbortController();
    const read = async () => {
      try {
        const answer = await hoursOf(code, ended.signal);
        if (ended.signal.aborted) return;
        this.hours = answer;
        this.failed = false;
      } catch {
        // The next minute tries again.
        this.failed = !ended.signal.aborted;
      }
    };
    if (untrack(() => this.hours?.code) !== code) this.hours = null;
    void read();
    const timer = setInterval(() => void read(), every);
    return () => {
      clearInterval(timer);
      ended.abort();
    };
  }
}
