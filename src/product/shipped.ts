import { readFileSync } from 'node:fs';
import { DamagedProduct } from './damaged.js';
import { productPath } from './product.js';
import { openSealed } from './sealed.js';

/** The text of a sealed file that comes with kuaibao, by its path in the package. Throws DamagedProduct. In a bundle for a
 * browser another module stands in this one's place, which holds the texts. */
export function shippedText(path: string): string {
  return openSealed(productPath(path), readFileSync);
}

/** The bytes of a file that comes with kuaibao and bears its own checksum, by its path in the package. Throws DamagedProduct if it is gone. In a bundle
 * for a browser there are none. */
export function shippedBytes(path: string): Uint8Array | undefined {
  try {
    return readFileSync(productPath(path));
  } catch {
    throw new DamagedProduct(path);
  }
}
