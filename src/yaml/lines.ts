import { lineStarts, lineText, positionAt, type SourceFile } from '../source/file.js';
import { readLineStart } from './key-line.js';
import type { Stretch } from './separator.js';
import type { Vocabulary } from './vocabulary.js';

export interface Line {
  readonly number: number;
  readonly at: number;
  readonly text: string;
}

/** The lines of a stretch of a file. */
export function linesOf(file: SourceFile, { start, end }: Stretch): readonly Line[] {
  const starts = lineStarts(file);
  const lines: Line[] = [];
  for (let i = positionAt(file, start).line - 1; i < starts.length && (starts[i] ?? 0) < end; i++) {
    lines.push({ number: i + 1, at: starts[i] ?? 0, text: lineText(file, i + 1) });
  }
  return lines;
}

/** The lines in which a quoted value behind a key at `column` may go on: up to the next that must be a key. */
export function continuation(
  lines: readonly Line[],
  column: number,
  { keys }: Vocabulary,
): readonly string[] {
  const below: string[] = [];
  for (const { text } of lines.slice(0, 200)) {
    const { indent, key } = readLineStart(text);
    const isKey = key !== undefined && keys.has(key.text) && key.fault === undefined;
    if (text.trim() !== '' && indent.length <= column && (isKey || column > 0)) break;
    below.push(text);
  }
  return below;
}

/** Whether one of the lines has a key at the left edge. */
export function hasOutermostKey(lines: readonly Line[], { keys }: Vocabulary): boolean {
  return lines.some(({ text }) => {
    const { indent, key } = readLineStart(text);
    return indent === '' && key !== undefined && keys.has(key.text);
  });
}
