import { shippedTable } from '../../product/shipped.js';
import { likenessFile } from './built-file.js';
import { type LikenessTable, readLikenessTable } from './likeness-table.js';

let table: LikenessTable | undefined;
let isRead = false;

/** The characters that are taken for one another, read when they are first asked for; undefined where the table does not come with kuaibao,
 * in a browser. Throws DamagedProduct. */
export function readLikeness(): LikenessTable | undefined {
  if (!isRead) {
    table = shippedTable(likenessFile, readLikenessTable);
    isRead = true;
  }
  return table;
}
