import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verb } from './program';

/** What an import takes; a journey may bring its own. */
export type CityFile = { readonly city: { readonly code: string }; readonly stations: readonly { readonly id: string }[] };

/** A data directory with a city in it, and the key of its devices. */
export type Start = { readonly data: string; readonly key: string };

const directory = () => mkdtemp(join(tmpdir(), 'journey-'));

/** Every city is imported once; each journey starts from a copy of its own. */
export class Imported {
  readonly #starts = new Map<CityFile, Promise<Start>>();

  async copy(of: CityFile): Promise<Start> {
    const start = this.#starts.get(of) ?? importCity(of);
    this.#starts.set(of, start);
    const { data: from, key } = await start;
    const data = await directory();
    await cp(from, data, { recursive: true });
    return { data, key };
  }

  async remove(): Promise<void> {
    for (const start of this.#starts.values()) await rm((await start).data, { recursive: true, force: true });
  }
}

async function importCity(of: CityFile): Promise<Start> {
  const data = await directory();
  const file = join(data, 'city.json');
  await writeFile(file, JSON.stringify(of));
  await verb('import', file, '--data', data);
  return { data, key: await verb('key', 'add', '--scope', of.city.code, '--name', 'journey', '--data', data) };
}
