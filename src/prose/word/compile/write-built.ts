import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { productPath } from '../../../product/product.js';

/** Writes a file of the product, by its path in it. Whoever reads it meanwhile finds the former one, whole. */
export function writeBuilt(path: string, bytes: Uint8Array): void {
  const target = productPath(path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.new`, bytes);
  renameSync(`${target}.new`, target);
}
