import { likenessFile } from '../built-file.js';
import { likenessBytes } from '../likeness-table.js';
import { likenessOf } from './likeness-of.js';
import { writeBuilt } from './write-built.js';

/** Writes what `readLikeness` takes. */
export function writeLikeness(): void {
  writeBuilt(likenessFile, likenessBytes(likenessOf()));
}
