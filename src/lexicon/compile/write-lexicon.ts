import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { productPath } from '../../product/product.js';
import { seal } from '../../product/sealed.js';
import { builtFile } from '../built-file.js';
import { readTexts } from '../read-texts.js';

/** Writes what `readLexicon` takes instead of the lists' texts, unless it is there as it must be. Whoever reads it meanwhile
 * finds the former one, whole. */
export function writeLexicon(): void {
  const target = productPath(`dist/lexicon/${builtFile}`);
  const text = seal(JSON.stringify(readTexts(productPath('src/lexicon'))));
  if (textOf(target) === text) return;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.new`, text);
  renameSync(`${target}.new`, target);
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
