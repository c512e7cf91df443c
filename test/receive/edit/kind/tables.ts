import { type Made, type Maker, picked, spliced, textsOf, withLine } from '../edit.js';
import type { Place, Sheet } from '../place.js';
import { addRow, deleteRow, isPlainRow } from '../row.js';
import { replaceWords } from '../words.js';
import { around, elementsOf, type XmlElement } from '../xml.js';

/** Kinds of edits of tables. */
export const tableKinds: Readonly<Record<string, Maker>> = {
  cell: (sheet, hand, pick) => {
    const place = picked(pick, cellsOf(sheet));
    if (!place) return undefined;
    const from = pick(place.text.length);
    const text = picked(pick, ['约', '1', '（含在建）', '#', '8.6', ':']) ?? '';
    replaceWords(hand, place.node, { from, to: from + 1 }, text);
    return of(
      place,
      withLine(textsOf(sheet), place.line, spliced(place.text, from, from + 1, text).trimEnd()),
    );
  },
  rowAdded: (sheet, hand, pick) => {
    const found = picked(pick, rowsOf(sheet));
    if (!found) return undefined;
    const texts = found.cells.map((_, i) => (i === 0 ? '新增项' : String(10 + pick(90))));
    addRow(hand, found.row, texts);
    const last = Math.max(...found.cells.map(({ line }) => line));
    return of(found.first, textsOf(sheet).toSpliced(last + 1, 0, ...texts));
  },
  rowDeleted: (sheet, hand, pick) => {
    const found = picked(
      pick,
      rowsOf(sheet).filter(({ row, cells }) => {
        const rows = row.parent ? elementsOf(row.parent).filter(({ name }) => name === 'w:tr') : [];
        return rows.length > 4 && cells.length > 0;
      }),
    );
    if (!found) return undefined;
    const lines = found.cells.map(({ line }) => line);
    deleteRow(hand, found.row);
    return of(
      found.first,
      textsOf(sheet).filter((_, i) => !lines.includes(i)),
    );
  },
};

/** Cells of tables in the texts of entries and attachments that hold one paragraph of one text. */
function cellsOf({ places, lines }: Sheet): readonly Place[] {
  return places.filter(
    ({ style, text, line }) =>
      ['TableText', 'TableHead'].includes(style) && text !== '' && lines[line]?.text === text,
  );
}

interface Row {
  readonly row: XmlElement;
  readonly cells: readonly Place[];
  readonly first: Place;
}

/** Rows whose cells all hold something and are joined with none. */
function rowsOf(sheet: Sheet): readonly Row[] {
  const cells = cellsOf(sheet);
  const rows = new Set(cells.map(({ node }) => around(node, 'w:tr')));
  return [...rows].flatMap((row): readonly Row[] => {
    if (!row || !isPlainRow(row) || isNextJoined(row)) return [];
    const own = cells.filter(({ node }) => around(node, 'w:tr') === row);
    const isFull = elementsOf(row).filter(({ name }) => name === 'w:tc').length === own.length;
    const [first] = own;
    return isFull && first ? [{ row, cells: own, first }] : [];
  });
}

/** A row between two joined ones would part them. */
function isNextJoined(row: XmlElement): boolean {
  const rows = row.parent ? elementsOf(row.parent) : [];
  const next = rows[rows.indexOf(row) + 1];
  return next !== undefined && !isPlainRow(next);
}

function of(place: Place, expected: readonly string[]): Made {
  return {
    where: `cell ${place.text.slice(0, 12)}`,
    expected,
    isOfTable: true,
    ...(place.item ? { tag: place.item.tag } : {}),
  };
}
