import { DamagedProduct } from '../../product/damaged.js';
import { shippedBytes } from '../../product/shipped.js';
import { likenessFile } from './built-file.js';
import { type LikenessTable, readLikenessTable } from './likeness-table.js';

let table: LikenessTable | undefined;
let isRead = false;

/** The characters that are taken for one another, read when they are first asked for; undefined where the table does not come with kuaibao,
 * in a browser. Throws DamagedProduct. */
export function readLikeness(): LikenessTable | undefined {
  if (!isRead) {
    const bytes = shippedBytes(likenessFile);
    table = bytes && readLikenessTable(bytes);
    if (bytes && !table) throw new DamagedProduct(likenessFile);
    isRead = true;
  }
  return table;
}
