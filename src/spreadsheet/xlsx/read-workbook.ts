import type { Zip } from '../../inflate/zip.js';
import { gridOf } from '../grid-of.js';
import { faultReading, type OtherKind, type SheetReading } from '../sheet-grid.js';
import { shownCells } from './cell-text.js';
import { Package } from './package.js';
import { readSharedStrings } from './rich-text.js';
import { readSheetPart } from './sheet-part.js';
import { readStyles } from './styles.js';
import { readWorkbookPart } from './workbook.js';

/** The content of a cell with something in it: a value, or a string. */
const cellContent = /<(?:\w+:)?(?:v|is)>/u;

/** Reads the first visible sheet of a workbook of Office Open XML, or the visible one of a name. */
export function readWorkbook(zip: Zip, wanted?: string): SheetReading {
  const pack = new Package(zip);
  const main = pack.relations('').find(({ kind }) => kind === 'officeDocument')?.target;
  const is = kindOfPackage(pack, main);
  if (pack.fault) return faultReading(pack.fault);
  if (is) return faultReading({ kind: 'otherKind', is });
  if (main === undefined || !pack.has(main)) return faultReading({ kind: 'damaged' });
  const workbook = readWorkbookPart(pack, main);
  const sheet = workbook.sheets.find(({ name }) => wanted === undefined || name === wanted);
  const others = workbook.sheets.filter((each) => each !== sheet);
  if (pack.fault || !sheet) return faultReading(pack.fault ?? { kind: 'noSheet' });
  if (!pack.has(sheet.part)) return faultReading({ kind: 'damaged' });
  const strings = readSharedStrings(pack, workbook.sharedStrings);
  const styles = readStyles(pack, workbook.styles);
  const part = readSheetPart(pack, sheet.part);
  const filled = others.filter((each) => pack.says(each.part, cellContent)).map(({ name }) => name);
  if (pack.fault) return faultReading(pack.fault);
  const { cells, isRounded, notes } = shownCells(part, { strings, styles, isFrom1904: workbook.isFrom1904 });
  return gridOf({
    cells,
    merges: part.merges,
    hidden: {
      row: (row) => part.hiddenRows.has(row),
      column: (column) => part.columns.isHidden(column),
    },
    headRows: sheet.lastTitleRow || part.frozenRows,
    others: filled,
    isRounded,
    notes: [...notes, ...(filled.length > 0 ? [{ kind: 'otherSheets', names: filled } as const] : [])],
  });
}

/** The kind of a package that is none of cells in XML. */
function kindOfPackage(pack: Package, main: string | undefined): OtherKind | undefined {
  if (main === undefined) {
    if (pack.says('mimetype', /opendocument\.spreadsheet/u)) return 'ods';
    if (pack.says('mimetype', /opendocument\.text/u)) return 'word';
    return pack.has('[Content_Types].xml') ? undefined : 'other';
  }
  if (/\.bin$/iu.test(main)) return 'xlsb';
  if (/(?:^|\/)word\//iu.test(main)) return 'word';
  return /(?:^|\/)ppt\//iu.test(main) ? 'other' : undefined;
}
