import { openZip } from '../inflate/zip.js';
import { readDelimited } from './delimited/read-delimited.js';
import { otherKindOf } from './other-kind.js';
import { faultReading, type SheetReading } from './sheet-grid.js';
import { readWorkbook } from './xlsx/read-workbook.js';

const known = new WeakMap<Uint8Array, SheetReading>();

/** Reads a table from a file's bytes, the same bytes but once. What they are is told by themselves, never by a name: a workbook of Office Open
 * XML (.xlsx, .xlsm), else text whose cells are parted by commas, semicolons or tabs. Of a workbook the first visible sheet is read, or
 * the one that is named. */
export function readSheet(bytes: Uint8Array, sheet?: string): SheetReading {
  if (sheet !== undefined) return read(bytes, sheet);
  const reading = known.get(bytes) ?? read(bytes);
  known.set(bytes, reading);
  return reading;
}

function read(bytes: Uint8Array, sheet?: string): SheetReading {
  const is = otherKindOf(bytes);
  if (is) return faultReading({ kind: 'otherKind', is });
  if (!startsWithZip(bytes)) return readDelimited(bytes);
  const zip = openZip(bytes);
  return zip ? readWorkbook(zip, sheet) : faultReading({ kind: 'damaged' });
}

function startsWithZip([p, k, third, fourth]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));
}
