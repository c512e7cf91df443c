import { coded } from '../../fault/severity.js';
import { readSheet } from '../../spreadsheet/read-sheet.js';
import type { SheetGrid, SheetNote, SheetReading } from '../../spreadsheet/sheet-grid.js';
import type { ImportFinding, Original, OriginalCell, OriginalReader, OriginalTable } from '../original.js';
import { unreadable } from '../unreadable.js';
import { wordSheetFault, wordSheetNote } from './sheet-words.js';

/** A workbook may have so many sheets that hold something. */
const mostSheets = 50;

/** Reads a workbook: each visible sheet that holds something is a table. */
export const readWorkbook: OriginalReader = (name, bytes) => Promise.resolve([workbookOf(name, bytes)]);

function workbookOf(name: string, bytes: Uint8Array): Original {
  const first = readSheet(bytes);
  if (first.kind === 'fault' && (first.fault.kind !== 'empty' || first.fault.others.length === 0)) {
    const { message, hint } = wordSheetFault(first.fault);
    return unreadable(name, 'workbook', message, hint);
  }
  const others = namesOfOthers(first);
  const readings = [first, ...others.slice(0, mostSheets).map((sheet) => readSheet(bytes, sheet))];
  const tables = readings.flatMap((reading) => (reading.kind === 'grid' ? [reading.grid] : []));
  return {
    name,
    kind: 'workbook',
    blocks: tables.map(tableOf),
    findings: [
      ...tables.flatMap(({ notes }, i) => notes.flatMap((note) => findingOf(note, i + 1))),
      ...readings.flatMap((reading, i) =>
        reading.kind === 'grid' ? [] : unreadSheet(reading, others[i - 1]),
      ),
      ...tooMany(others.slice(mostSheets)),
    ],
  };
}

function namesOfOthers(first: SheetReading): readonly string[] {
  if (first.kind === 'fault') return first.fault.kind === 'empty' ? first.fault.others : [];
  return first.grid.notes.flatMap((note) => (note.kind === 'otherSheets' ? note.names : []));
}

function tableOf({ rows, merges, headRows = 0 }: SheetGrid, i: number): OriginalTable {
  const joins = new Map<string, NonNullable<OriginalCell['joins']>>();
  for (const { row, column, rowSpan, colSpan } of merges)
    for (let down = 0; down < rowSpan; down++)
      for (let right = 0; right < colSpan; right++)
        if (down + right > 0) joins.set(`${row + down},${column + right}`, right > 0 ? 'left' : 'above');
  const cellOf = (text: string, row: number, column: number): OriginalCell => {
    const joined = joins.get(`${row},${column}`);
    return joined === undefined ? { text } : { text: '', joins: joined };
  };
  return {
    kind: 'table',
    rows: rows.map((row, at) => row.map((text, column) => cellOf(text, at, column))),
    headRows,
    place: { kind: 'table', number: i + 1 },
  };
}

function findingOf(note: SheetNote, number: number): readonly ImportFinding[] {
  const words = wordSheetNote(note);
  return words ? [{ ...coded('import/unplaced'), ...words, place: { kind: 'table', number } }] : [];
}

function unreadSheet(
  reading: Extract<SheetReading, { kind: 'fault' }>,
  name?: string,
): readonly ImportFinding[] {
  if (reading.fault.kind === 'empty' || name === undefined) return [];
  const { message, hint } = wordSheetFault(reading.fault);
  const place = { kind: 'whole' } as const;
  return [
    {
      ...coded('import/unplaced'),
      severity: 'error',
      message: `工作表“${name}”没有导入：${message}`,
      hint,
      place,
    },
  ];
}

function tooMany(names: readonly string[]): readonly ImportFinding[] {
  if (names.length === 0) return [];
  const message = `工作表超过${mostSheets}个，后面的没有导入：${names.join('、')}`;
  const hint = '请把要用的另存为一个文件，再导入';
  return [{ ...coded('import/unplaced'), severity: 'error', message, hint, place: { kind: 'whole' } }];
}
