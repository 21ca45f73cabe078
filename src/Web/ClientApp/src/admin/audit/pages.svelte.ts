import { ask, Refused } from '../../account/api';
import type { AuditEntry, AuditPage } from '../wire';

/** What was found and as much of what is earlier as was asked for, all by one query. */
export class AuditPages {
  entries = $state.raw<readonly AuditEntry[]>([]);
  /** Why the earlier ones did not come. */
  failed = $state.raw<Refused | null>(null);
  #next = $state<number | null>(null);
  #asking = false;
  readonly #query: (after: number) => string;

  /** `query` is that of what was found, with the entry after which to go on. */
  constructor(first: AuditPage, query: (after: number) => string) {
    this.entries = first.entries;
    this.#next = first.next;
    this.#query = query;
  }

  get hasMore(): boolean {
    return this.#next !== null;
  }

  async more(): Promise<void> {
    if (this.#asking || this.#next === null) return;
    this.#asking = true;
    try {
      const found = await ask<AuditPage>(`/api/v1/audit?${this.#query(this.#next)}`);
      this.entries = [...this.entries, ...found.entries];
      this.#next = found.next;
      this.failed = null;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.failed = error;
    } finally {
      this.#asking = false;
    }
  }
}
