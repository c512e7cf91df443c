import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { productPath } from '../../../product/product.js';
import { seal } from '../../../product/sealed.js';
import { builtFile, builtWords } from '../built-file.js';
import { readTexts } from '../read-texts.js';

/** Writes what `readLexicon` and `readWords` take instead of the lists' texts. */
export function writeLexicon(): void {
  const folder = productPath('src/prose/lexicon');
  writeSealed(builtFile, JSON.stringify(readTexts(folder)));
  writeSealed(builtWords, readFileSync(join(folder, builtWords), 'utf8'));
}

/** Writes a sealed file, unless it is there as it must be. Whoever reads it meanwhile finds the former one, whole. */
function writeSealed(name: string, content: string): void {
  const target = productPath(`dist/prose/lexicon/${name}`);
  const text = seal(content);
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
