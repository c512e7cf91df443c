import { readFileSync } from 'node:fs';
import { DamagedProduct } from './damaged.js';
import { productPath } from './product.js';
import { openSealed } from './sealed.js';

/** The text of a sealed file that comes with kuaibao, by its path in the package. Throws DamagedProduct. In a bundle for a
 * browser another module stands in this one's place, which holds the texts. */
export function shippedText(path: string): string {
  return openSealed(productPath(path), readFileSync);
}

/** A table that comes with kuaibao in a file that bears its own checksum, by its path in the package. `read` gives undefined of bytes that are damaged.
 * Throws DamagedProduct if they are, or the file is gone. In a bundle for a browser there are no tables. */
export function shippedTable<Table>(
  path: string,
  read: (bytes: Uint8Array) => Table | undefined,
): Table | undefined {
  const file = productPath(path);
  let table: Table | undefined;
  try {
    table = read(readFileSync(file));
  } catch {
    // A file that is gone is as bad as one that was changed.
  }
  if (table === undefined) throw new DamagedProduct(file);
  return table;
}
