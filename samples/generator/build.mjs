// Writes the demo city and the samples: node build.mjs. The same inputs give the same bytes.
import { writeFileSync } from 'node:fs';
import { files } from './files.mjs';

for (const { path, text } of files()) {
  writeFileSync(path, text);
  console.log(`${path}: ${Math.round(Buffer.byteLength(text) / 1000)} kB`);
}
