import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Beside the bundle, from public/: small, and needed before anything can be shown or installed. */
const always = ['/', '/icon.svg', '/manifest.webmanifest'];

/** Loaded when it is opened, and wanted by riders without a network as well. */
const later = ['ScanPage'];

/** Tells the service worker which files riders need: the entry, what it imports at once, what they open later, and their styles. */
export function shell(): Plugin {
  return {
    name: 'shell',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const needed = new Set<string>();
      const need = (name: string) => {
        const chunk = chunks.find(({ fileName }) => fileName === name);
        if (chunk === undefined || needed.has(name)) return;
        needed.add(name);
        for (const style of chunk.viteMetadata?.importedCss ?? []) needed.add(style);
        chunk.imports.forEach(need);
      };
      const entry = chunks.find((chunk) => chunk.isEntry && chunk.name === 'index');
      const worker = chunks.find((chunk) => chunk.isEntry && chunk.name === 'sw');
      if (entry === undefined || worker === undefined) throw new Error('The build has no entry or no service worker.');
      need(entry.fileName);
      for (const chunk of chunks) if (later.includes(chunk.name)) need(chunk.fileName);

      const files = [...always, ...[...needed].sort().map((name) => `/${name}`)];
      const version = createHash('sha256').update(files.join()).update(worker.code).digest('hex').slice(0, 12);
      worker.code = worker.code.replaceAll('__SHELL__', JSON.stringify({ version, files }));
    },
  };
}
