import type { Asset, AssetContent } from '../source/asset.js';
import { composedText } from '../source/compose.js';
import type { SourceText } from '../source/text.js';
import { readSheet } from '../spreadsheet/read-sheet.js';
import type { Merge, SheetFault, SheetGrid, SheetNote } from '../spreadsheet/sheet-grid.js';
import type { BodyParagraph } from './paragraph.js';
import { headRowsOf } from './sheet-head.js';
import { titleOf } from './sheet-title.js';
import type { TableFileBlock } from './table-file.js';
import type { GridPlace, TableGrid } from './table-grid.js';

/** A table in a file, as it is printed. */
export interface FileTable {
  readonly kind: 'table';
  readonly caption?: BodyParagraph;
  readonly grid: TableGrid;
  /** See `SheetGrid`. */
  readonly isRounded: boolean;
  readonly notes: readonly SheetNote[];
  /** The title in the file, where another is printed. */
  readonly unusedTitle?: string;
}

/** The table that a line stands for, or why there is none: no file, none that can be read, nothing in it that is a table. */
export type FileTableReading =
  | FileTable
  | { readonly kind: 'noName' }
  | { readonly kind: 'noFile'; readonly why: Exclude<AssetContent, { readonly kind: 'bytes' }> }
  | { readonly kind: 'fault'; readonly fault: SheetFault };

const known = new WeakMap<TableFileBlock, { readonly bytes: Uint8Array; readonly read: FileTableReading }>();

/** Reads the table that a line stands for, by the files of its submission; the same line and file but once. All that it
 * prints has the place of the line. */
export function fileTable(block: TableFileBlock, assets: readonly Asset[]): FileTableReading {
  const asset = assets.find(({ name }) => name === block.name.text);
  if (block.name.text === '') return { kind: 'noName' };
  if (asset?.kind !== 'bytes') return { kind: 'noFile', why: asset ?? { kind: 'missing', others: [] } };
  const found = known.get(block);
  if (found?.bytes === asset.bytes) return found.read;
  const sheet = readSheet(asset.bytes);
  const read = sheet.kind === 'grid' ? tableOf(sheet.grid, block) : sheet;
  known.set(block, { bytes: asset.bytes, read });
  return read;
}

function tableOf(sheet: SheetGrid, { line, caption }: TableFileBlock): FileTable {
  const { rows: above, title, unit } = titleOf(sheet);
  const rows = sheet.rows.slice(above).map((row) => row.map(onOneLine));
  const merges = sheet.merges
    .filter(({ row }) => row >= above)
    .map((merge) => ({ ...merge, row: merge.row - above }));
  const said = sheet.headRows === undefined ? 0 : sheet.headRows - above;
  const headRows = headRowsOf(rows, merges, said > 0 ? said : undefined);
  const own = title === undefined ? undefined : onOneLine(title);
  const printed = captionOf(line, caption, own, unit);
  const isUnused = own !== undefined && caption !== undefined && !isSameTitle(own, caption.text.text);
  return {
    kind: 'table',
    ...(printed ? { caption: printed } : {}),
    grid: { rows: gridPlaces(rows, merges, line), headRows },
    isRounded: sheet.isRounded,
    notes: sheet.notes,
    ...(isUnused ? { unusedTitle: own } : {}),
  };
}

/** The title as written with the line, or else as it stands in the file, with the unit that stands below it there. */
function captionOf(
  line: SourceText,
  written: BodyParagraph | undefined,
  own: string | undefined,
  unit: string | undefined,
): BodyParagraph | undefined {
  if (unit === undefined)
    return written ?? (own === undefined ? undefined : { text: placed(own, line), strong: [] });
  const title = written?.text.text ?? own;
  const words = title === undefined ? unit : title.includes(unit) ? title : `${title}（${unit}）`;
  return { text: placed(words, line), strong: [] };
}

function isSameTitle(one: string, other: string): boolean {
  const plain = (text: string): string => text.replace(/[\s\u3000]|^附?表\s*\d*/gu, '');
  return plain(one) === plain(other);
}

function gridPlaces(
  rows: readonly (readonly string[])[],
  merges: readonly Merge[],
  line: SourceText,
): TableGrid['rows'] {
  const places = new Map<string, Merge>();
  for (const merge of merges)
    for (let y = merge.row; y < merge.row + merge.rowSpan; y++)
      for (let x = merge.column; x < merge.column + merge.colSpan; x++) places.set(`${y},${x}`, merge);
  return rows.map((row, y) =>
    row.map((text, x): GridPlace => {
      const { row: top = y, column: left = x, rowSpan = 1, colSpan = 1 } = places.get(`${y},${x}`) ?? {};
      if (top !== y || left !== x) return { kind: 'covered' };
      return { kind: 'cell', text: placed(text, line), colSpan, rowSpan };
    }),
  );
}

/** A text from elsewhere, with the place of a line. */
function placed(text: string, { span }: SourceText): SourceText {
  return { text: composedText(text), span, segments: [] };
}

/** A cell's lines as one: with a blank between them where words of letters or figures would run together. */
function onOneLine(text: string): string {
  return text.replace(/(?<=[\w%.)])\n+(?=[\w(])/gu, ' ').replace(/\n+/gu, '');
}
