import { DamagedProduct } from '../../product/damaged.js';
import { shippedBytes } from '../../product/shipped.js';
import { wordsFile } from './built-file.js';
import { readWordTable, type WordTable } from './word-table.js';

let table: WordTable | undefined;
let isRead = false;

/** The dictionary that comes with kuaibao, read when it is first asked for; undefined where none comes with it, in a browser.
 * Throws DamagedProduct. */
export function readWords(): WordTable | undefined {
  if (!isRead) {
    const bytes = shippedBytes(wordsFile);
    table = bytes && readWordTable(bytes);
    if (bytes && !table) throw new DamagedProduct(wordsFile);
    isRead = true;
  }
  return table;
}
