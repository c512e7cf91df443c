import type { SourceText } from '../source/text.js';
import { readRow, type WrittenRow } from './table-row.js';

/** Lines on end that make a table. */
export interface TableRun {
  /** Dividers included; at least two. */
  readonly rows: readonly WrittenRow[];
  /** The line behind the last of them. */
  readonly end: number;
}

/** The table that begins at a line; undefined if that line is prose. One line alone is none, nor are lines that merely hold a bar or a tab. */
export function tableRunAt(lines: readonly SourceText[], start: number): TableRun | undefined {
  const first = rowAt(lines, start);
  if (!first) return undefined;
  const rows: WrittenRow[] = [first];
  let end = start + 1;
  for (let at = nextRow(lines, start, rows); at !== undefined; at = nextRow(lines, at, rows)) {
    const row = rowAt(lines, at);
    if (!row) break;
    rows.push(row);
    end = at + 1;
  }
  return rows.length > 1 && isTable(rows) ? { rows, end } : undefined;
}

function rowAt(lines: readonly SourceText[], at: number): WrittenRow | undefined {
  const line = lines[at];
  return line && readRow(line);
}

/** The line on which a table goes on behind line `at`: the next one, or the one behind blank lines if rows stand there one by one. */
function nextRow(lines: readonly SourceText[], at: number, rows: readonly WrittenRow[]): number | undefined {
  let next = at + 1;
  while (lines[next]?.text.trim() === '' && !rowAt(lines, next)) next++;
  const row = rowAt(lines, next);
  if (!row || !goesOn(rows, row)) return undefined;
  if (next === at + 1) return next;
  const isBlank = (line: number): boolean => rowAt(lines, line) === undefined;
  const isLoose = isBlank(at - 1) || isBlank(next + 1);
  return isLoose && row.cells.length === rows[0]?.cells.length ? next : undefined;
}

/** Whether a row is written as those above it are; a divider below a second head begins a table of its own. */
function goesOn(rows: readonly WrittenRow[], row: WrittenRow): boolean {
  const [first] = rows;
  if (!first) return false;
  if (first.parting === 'tabs' || row.parting === 'tabs') return first.parting === row.parting;
  if (first.isOpened !== row.isOpened) return false;
  if (first.isOpened || row.isDivider || rows.some(({ isDivider }) => isDivider)) return true;
  return row.cells.length === first.cells.length;
}

function isTable(rows: readonly WrittenRow[]): boolean {
  const [first] = rows;
  if (first?.parting === 'tabs') return isTabbed(rows);
  if (rows.every(({ cells }) => cells.length < 2)) return false;
  if (rows.some(({ isDivider }) => isDivider) || first?.isOpened) return true;
  return rows.every((row) => row.parting === 'bars' && !isProse(row));
}

/** Whether a bar without which the line would be prose stands in it: behind a whole sentence, within quotation marks, between the
 * letters of a word. */
function isProse({ line: { text }, cells }: WrittenRow): boolean {
  const [before] = cells;
  return (
    /[。！？]/u.test(before?.text ?? '') ||
    /“[^”]*\|[^”]*”|《[^》]*\|[^》]*》/u.test(text) ||
    /[A-Za-z]\|[A-Za-z]/u.test(text)
  );
}

/** The mark of a list's item, behind which Word pastes a tab: 1. （一） ●. A figure alone is a cell. */
const itemMark =
  /^(?:[0-9０-９一二三四五六七八九十]{1,3}[.．、)）]|[（(][0-9０-９一二三四五六七八九十]{1,3}[）)]|[①-⑳]|[●▲■◆•·○◇★*-])$/u;

/** Tabs part cells unless they merely indent, or stand behind the marks of a list. */
function isTabbed(rows: readonly WrittenRow[]): boolean {
  const isIndented = ({ line: { text } }: WrittenRow): boolean => !text.trim().includes('\t');
  const columns = rows[0]?.cells.length;
  if (rows.every(isIndented) || rows.some((row) => isIndented(row) && row.cells.length !== columns))
    return false;
  const isItem = ({ cells }: WrittenRow): boolean => {
    const filled = cells.filter(({ text }) => text !== '');
    return filled.length === 2 && itemMark.test(filled[0]?.text ?? '');
  };
  return !rows.every((row) => isItem(row) || isIndented(row));
}
