import { Refused } from '../account/request';
import { type Progress, read } from './reading';
import type { Report } from './wire';

/** One report on the screen and on its way: the last answer stays until the next is whole. */
export class ReportView {
  report = $state.raw<Report | null>(null);
  loading = $state(false);
  progress = $state.raw<Progress | null>(null);
  refused = $state.raw<Refused | null>(null);
  /** The file that is being made. */
  saving = $state.raw<Progress | null>(null);
  unsaved = $state.raw<Refused | null>(null);

  #reading: AbortController | null = null;
  #writing: AbortController | null = null;

  /** Asks for a report; one that is still on its way is given up. */
  async load(name: string, parameters: URLSearchParams): Promise<void> {
    this.#reading?.abort();
    const reading = (this.#reading = new AbortController());
    this.loading = true;
    this.progress = null;
    this.refused = null;
    try {
      const text = await read(`/api/v1/reports/${name}?${parameters}`, '},{', reading.signal, (progress) => (this.progress = progress));
      if (reading === this.#reading) this.report = JSON.parse(text) as Report;
    } catch (error) {
      if (reading !== this.#reading || reading.signal.aborted) return;
      this.refused = error instanceof Refused ? error : new Refused(0, '', '');
      this.report = null;
    } finally {
      if (reading === this.#reading) this.loading = false;
    }
  }

  /** Fetches the same report as a file; answers null when it was given up or refused. */
  async csv(name: string, parameters: URLSearchParams, lang: 'zh' | 'en'): Promise<string | null> {
    this.#writing?.abort();
    const writing = (this.#writing = new AbortController());
    this.saving = { rows: 0, of: 0 };
    this.unsaved = null;
    const asked = new URLSearchParams(parameters);
    asked.set('format', 'csv');
    asked.set('lang', lang);
    try {
      return await read(`/api/v1/reports/${name}?${asked}`, '\r\n', writing.signal, (progress) => (this.saving = progress));
    } catch (error) {
      if (!writing.signal.aborted) this.unsaved = error instanceof Refused ? error : new Refused(0, '', '');
      return null;
    } finally {
      if (writing === this.#writing) this.saving = null;
    }
  }

  cancel(): void {
    this.#writing?.abort();
  }

  stop(): void {
    this.#reading?.abort();
    this.#writing?.abort();
  }
}
