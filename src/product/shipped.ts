import { readFileSync } from 'node:fs';
import { productPath } from './product.js';
import { openSealed } from './sealed.js';

/** The text of a sealed file that comes with kuaibao, by its path in the package. Throws DamagedProduct. In a bundle for a
 * browser another module stands in this one's place, which holds the texts. */
export function shippedText(path: string): string {
  return openSealed(productPath(path), readFileSync);
}
