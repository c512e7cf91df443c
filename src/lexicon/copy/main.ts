/** Puts the word lists beside the compiled code: the last step of the build. */
import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listNames } from '../lexicon.js';
import { fileOf } from '../read-lexicon.js';

for (const name of listNames) {
  const from = new URL(`../../../src/lexicon/${fileOf(name)}`, import.meta.url);
  const to = new URL(`../${fileOf(name)}`, import.meta.url);
  copyFileSync(fileURLToPath(from), fileURLToPath(to));
}
