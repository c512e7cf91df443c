import { lineAt, lineStarts, lineText, type SourceFile } from '../source/file.js';
import { type LineStart, otherMark, readLineStart } from './key-line.js';
import type { Stretch } from './separator.js';
import type { Indentation } from './slip.js';
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

/** The start of a line; a known key may have another mark behind it than a colon, which is a slip. */
export function markedStartOf(line: Line, vocabulary: Vocabulary): LineStart {
  const start = startOf(line);
  const key = start.key ? undefined : otherMark(line.text, start.content, vocabulary);
  return key ? { ...start, key } : start;
}

/** A quoted or bracketed value goes on for no more lines and characters than these. */
const furthest = { lines: 200, characters: 20_000 };

/** How many characters are still looked through for the ends of values in a file: one that is wrong over and over is not
 * looked through over and over. */
export interface SearchBudget {
  characters: number;
}

/** The lines of a stretch of a file. */
export function linesOf(file: SourceFile, { start, end }: Stretch): readonly Line[] {
  const starts = lineStarts(file);
  const lines: Line[] = [];
  for (let i = lineAt(file, start) - 1; i < starts.length && (starts[i] ?? 0) < end; i++) {
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
  budget: SearchBudget,
): readonly string[] {
  const below: string[] = [];
  let length = 0;
  for (const line of lines.slice(first, first + furthest.lines)) {
    const { text } = line;
    const { indent, key } = startOf(line);
    length += text.length;
    budget.characters -= text.length + 1;
    if (length > furthest.characters || budget.characters < 0) break;
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

/** Where a `#` makes a comment of the rest of a plain line that begins at `at`. */
export function hashIn(text: string, at: number): number | undefined {
  const found = text.search(/(?<=[ \t])#/u);
  return found < 0 ? undefined : at + found;
}

/** A line's white space, `spaces` of it spaces. */
export function indentationOf({ at }: Line, spaces: number, length: number): Indentation {
  return { at, bad: at + spaces, end: at + length };
}
