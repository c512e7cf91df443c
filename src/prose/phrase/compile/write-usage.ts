import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { productPath } from '../../../product/product.js';
import { writeBuilt } from '../../word/compile/write-built.js';
import { usageFile } from '../built-file.js';
import { usageBytes } from '../usage-table.js';
import { usageOf } from './usage-of.js';

/** Writes what `readUsage` takes. */
export function writeUsage(): void {
  const texts = ['texts', 'terms'].flatMap((folder) => linesIn(productPath(`src/prose/phrase/${folder}`)));
  writeBuilt(usageFile, usageBytes(usageOf(texts)));
}

function linesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
}
