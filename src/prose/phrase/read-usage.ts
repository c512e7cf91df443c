import { shippedTable } from '../../product/shipped.js';
import { usageFile } from './built-file.js';
import type { Counted } from './counted.js';
import { countedIn, readUsageTable } from './usage-table.js';

let counted: Counted | undefined;
let isRead = false;

/** How often phrases stand in general prose, read when it is first asked for; undefined where the table does not come with kuaibao, in a
 * browser. Throws DamagedProduct. */
export function readUsage(): Counted | undefined {
  if (!isRead) {
    const table = shippedTable(usageFile, readUsageTable);
    counted = table && countedIn(table);
    isRead = true;
  }
  return counted;
}
