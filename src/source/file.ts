/** A text file as read: its path as shown to users and its text, line ends as they were. */
export interface SourceFile {
  /** Shown to users; `/` between folders on every system. */
  readonly path: string;
  readonly text: string;
}

/** A stretch of a file, in UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** Line and column, both from 1; the column counts code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStartsOf = new WeakMap<SourceFile, readonly number[]>();

/** Offsets at which the file's lines begin (`\n`, `\r\n` and a lone `\r` end a line). */
export function lineStarts(file: SourceFile): readonly number[] {
  const known = lineStartsOf.get(file);
  if (known) return known;
  const starts = [0];
  for (let i = 0; i < file.text.length; i++) {
    const c = file.text[i];
    if (c === '\n' || (c === '\r' && file.text[i + 1] !== '\n')) starts.push(i + 1);
  }
  lineStartsOf.set(file, starts);
  return starts;
}

/** Where an offset stands. */
export function positionAt(file: SourceFile, offset: number): Position {
  const starts = lineStarts(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const start = starts[low] ?? 0;
  return { line: low + 1, column: [...file.text.slice(start, offset)].length + 1 };
}

/** The text of a line (from 1), without its line end. */
export function lineText(file: SourceFile, line: number): string {
  const starts = lineStarts(file);
  const start = starts[line - 1];
  if (start === undefined) return '';
  return file.text.slice(start, starts[line] ?? file.text.length).replace(/[\r\n]+$/u, '');
}

/** A span, kept inside the file. */
export function spanOf(file: SourceFile, start: number, end: number = start): Span {
  const limit = file.text.length;
  const from = Math.min(Math.max(start, 0), limit);
  return { file, start: from, end: Math.min(Math.max(end, from), limit) };
}
