import { composed } from '../../source/compose.js';
import { type Span, spanOf } from '../../source/file.js';
import type { Segment } from '../../source/text.js';
import type { Reading } from './change.js';

/** The styles in which lines are folded. */
export type FoldedStyle = 'plain' | 'single' | 'double' | 'folded';

/** A character of a value, or several that count as one, and where in the file it is written. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

const fold = String.raw`[ \t]*(?:\r\n|\n|\r)[ \t\r\n]*`;
const pieces: Readonly<Record<FoldedStyle, string>> = {
  plain: `${fold}|.`,
  single: `''|${fold}|.`,
  double: String.raw`\\(?:\r\n|\n|\r)[ \t]*|\\x..|\\u.{4}|\\U.{8}|\\.|${fold}|.`,
  // Blanks at a line's end are text here.
  folded: String.raw`(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))*[ ]*|.`,
};

/** The cells of a value as written in a stretch of a file, without its quotes or the line of its mark. A line end that is folded is a cell. */
export function cellsOf({ file, start, end }: Span, style: FoldedStyle, reading: Reading): readonly Cell[] {
  const raw = file.text.slice(start, end);
  const segments: Segment[] = [];
  let text = '';
  let kept = 0;
  for (const { 0: written, index } of raw.matchAll(new RegExp(pieces[style], 'gsu'))) {
    const read = meaning(written, style, reading);
    if (read === written) continue;
    push(text.length, kept, index - kept);
    text += raw.slice(kept, index);
    kept = index + written.length;
    if (read === '') continue;
    segments.push({ at: text.length, source: start + index, length: read.length, written: written.length });
    text += read;
  }
  push(text.length, kept, raw.length - kept);
  text += raw.slice(kept);
  const value = composed({ text, span: spanOf(file, start, end), segments });
  return value.segments.flatMap((segment) => cellsIn(value.text, segment));

  function push(at: number, from: number, length: number): void {
    if (length > 0) segments.push({ at, source: start + from, length });
  }
}

function cellsIn(text: string, { at, source, length, written }: Segment): readonly Cell[] {
  const own = text.slice(at, at + length);
  if (written !== undefined) return [{ text: own, start: source, end: source + written }];
  const cells: Cell[] = [];
  let from = source;
  for (const char of own) {
    cells.push({ text: char, start: from, end: from + char.length });
    from += char.length;
  }
  return cells;
}

/** The text that a piece of a written value stands for. */
function meaning(written: string, style: FoldedStyle, reading: Reading): string {
  if (style === 'double' && written.startsWith('\\')) return unescaped(written);
  if (style === 'single' && written === "''") return "'";
  const breaks = written.match(/\r\n|\n|\r/gu)?.length ?? 0;
  if (breaks === 0) return written;
  if (reading === 'lines') return '\n';
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
}

function unescaped(written: string): string {
  const mark = written[1] ?? '';
  if (mark === '\n' || mark === '\r') return '';
  if (/^[xuU]/u.test(mark) && written.length > 2) {
    const code = Number.parseInt(written.slice(2), 16);
    return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
  }
  return escapes[mark] ?? mark;
}

/** The text of cells. */
export function textOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join('');
}

/** The stretch of cells, from one to before another, that a new text has otherwise, and what stands there in it. */
export interface Changed {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Where a text differs from cells: what both begin and end with is left out. */
export function changedIn(cells: readonly Cell[], text: string): Changed {
  let from = 0;
  let at = 0;
  for (let cell = cells[from]; cell && text.startsWith(cell.text, at); cell = cells[from]) {
    at += cell.text.length;
    from++;
  }
  let to = cells.length;
  let end = text.length;
  for (let cell = cells[to - 1]; cell && to > from; cell = cells[to - 1]) {
    const start = end - cell.text.length;
    if (start < at || !text.startsWith(cell.text, start)) break;
    end = start;
    to--;
  }
  // A mark that would be set on the letter before it is no change of its own.
  while (from > 0 && /^\p{M}/u.test(text.slice(at, at + 2))) {
    from--;
    at -= cells[from]?.text.length ?? 0;
  }
  return { from, to, text: text.slice(at, end) };
}
