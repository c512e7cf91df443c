import { shippedTable } from '../../product/shipped.js';
import { wordsFile } from './built-file.js';
import type { WordTable } from './word-table.js';
import { readWordTable } from './word-table-bytes.js';

let table: WordTable | undefined;
let isRead = false;

/** The dictionary that comes with kuaibao, read when it is first asked for; undefined where none comes with it, in a browser.
 * Throws DamagedProduct. */
export function readWords(): WordTable | undefined {
  if (!isRead) {
    table = shippedTable(wordsFile, readWordTable);
    isRead = true;
  }
  return table;
}
