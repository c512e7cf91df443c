import { joinTexts, type SourceText, sliceText, trimText } from '../source/text.js';

/** A line parted into cells. */
export interface WrittenRow {
  /** The marks that part its cells: half-width bars, full-width ones, or tabs. */
  readonly parting: 'bars' | 'wideBars' | 'tabs';
  /** Whether a bar stands at its beginning. */
  readonly isOpened: boolean;
  /** Without white space at their ends; the bars at both ends of the line enclose none. */
  readonly cells: readonly SourceText[];
  /** Whether it only says where the head ends and how columns are aligned: |---|:--:| */
  readonly isDivider: boolean;
  readonly line: SourceText;
}

/** Reads a line as a table's row; undefined if nothing parts it. `\|` is a bar in the text of a cell. */
export function readRow(line: SourceText): WrittenRow | undefined {
  const { text } = line;
  if (text.includes('|')) {
    const row = barredRow(line, '|', 'bars');
    if (row) return row;
  }
  if (text.includes('｜')) return barredRow(line, '｜', 'wideBars');
  if (!text.includes('\t') || isIndentedProse(text.trim())) return undefined;
  const cells = partedAt(line, placesOf(text, '\t')).map(trimText);
  return { parting: 'tabs', isOpened: false, cells, isDivider: false, line };
}

/** A line that tabs merely indent; a short one may be a row of which one cell is filled. */
function isIndentedProse(text: string): boolean {
  return !text.includes('\t') && text.length > 20;
}

function barredRow(written: SourceText, bar: string, parting: 'bars' | 'wideBars'): WrittenRow | undefined {
  const line = trimText(written);
  const places = placesOf(line.text, bar);
  if (places.length === 0) return undefined;
  const isOpened = places[0] === 0;
  const isClosed = places.length > 1 && places.at(-1) === line.text.length - 1;
  const all = partedAt(line, places);
  const cells = all
    .slice(isOpened ? 1 : 0, isClosed ? -1 : undefined)
    .map((cell) => trimText(unescaped(cell)));
  return { parting, isOpened, cells, isDivider: isDivider(cells), line };
}

const dividing = /^[:：]?(?:-+|[-－—–─]{2,})[:：]?$/u;

function isDivider(cells: readonly SourceText[]): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  return filled.length > 0 && filled.every(({ text }) => dividing.test(text));
}

/** Where a mark stands in a text, but for those behind a backslash. */
function placesOf(text: string, mark: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1))
    if (text[at - 1] !== '\\') places.push(at);
  return places;
}

/** The stretches of a line between marks of one character. */
function partedAt(line: SourceText, places: readonly number[]): readonly SourceText[] {
  const starts = [0, ...places.map((place) => place + 1)];
  return starts.map((start, i) => sliceText(line, start, places[i] ?? line.text.length));
}

/** A cell without the backslashes before what would part or join cells. */
function unescaped(cell: SourceText): SourceText {
  if (!cell.text.includes('\\')) return cell;
  const parts: SourceText[] = [];
  let from = 0;
  for (const { index } of cell.text.matchAll(/\\(?=[|｜^<])/gu)) {
    parts.push(sliceText(cell, from, index));
    from = index + 1;
  }
  return joinTexts([...parts, sliceText(cell, from, cell.text.length)]) ?? cell;
}
