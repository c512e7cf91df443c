import { lineStarts, lineText, positionAt, type SourceFile } from '../source/file.js';
import { type LineStart, readLineStart } from './key-line.js';
import type { Stretch } from './separator.js';
import type { Vocabulary } from './vocabulary.js';

export interface Line {
  readonly number: number;
  readonly at: number;
  readonly text: string;
}

const startsOf = new WeakMap<Line, LineStart>();

/** The start of a line, taken apart once. */
export function startOf(line: Line): LineStart {
  const known = startsOf.get(line);
  if (known) return known;
  const start = readLineStart(line.text);
  startsOf.set(line, start);
  return start;
}

/** A quoted or bracketed value goes on for no more lines and characters than these. */
const furthest = { lines: 200, characters: 20_000 };

/** The lines of a stretch of a file. */
export function linesOf(file: SourceFile, { start, end }: Stretch): readonly Line[] {
  const starts = lineStarts(file);
  const lines: Line[] = [];
  for (let i = positionAt(file, start).line - 1; i < starts.length && (starts[i] ?? 0) < end; i++) {
    lines.push({ number: i + 1, at: starts[i] ?? 0, text: lineText(file, i + 1) });
  }
  return lines;
}

/** The lines from `first` on in which a quoted value behind a key at `column` may go on: up to the next that must be a key. */
export function continuation(
  lines: readonly Line[],
  first: number,
  column: number,
  { keys }: Vocabulary,
): readonly string[] {
  const below: string[] = [];
  let length = 0;
  for (const line of lines.slice(first, first + furthest.lines)) {
    const { text } = line;
    const { indent, key } = startOf(line);
    length += text.length;
    if (length > furthest.characters) break;
    const isKey = key !== undefined && keys.has(key.text) && key.fault === undefined;
    if (text.trim() !== '' && indent.length <= column && (isKey || column > 0)) break;
    below.push(text);
  }
  return below;
}

/** Whether one of the lines has a key at the left edge. */
export function hasOutermostKey(lines: readonly Line[], { keys }: Vocabulary): boolean {
  return lines.some((line) => {
    const { indent, key } = startOf(line);
    return indent === '' && key !== undefined && keys.has(key.text);
  });
}
