import type { Encoding } from './decode.js';
import { type Limits, standardLimits } from './limits.js';

/** A text file as read: its path as shown to users and its text, line ends as they were. */
export interface SourceFile {
  /** Shown to users; `/` between folders on every system. */
  readonly path: string;
  readonly text: string;
  /** The encoding of its bytes, if not UTF-8: `text` is what they certainly say. */
  readonly encoding?: Encoding;
  /** Within which limits it is to be read, if not the standard ones. */
  readonly limits?: Limits;
}

/** Within which limits a file is to be read. */
export function limitsOf({ limits }: SourceFile): Limits {
  return limits ?? standardLimits;
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
  const line = lineAt(file, offset);
  const start = lineStarts(file)[line - 1] ?? 0;
  return { line, column: pointsBefore(file, offset) - pointsBefore(file, start) + 1 };
}

/** The line (from 1) that an offset stands on. */
export function lineAt(file: SourceFile, offset: number): number {
  const starts = lineStarts(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

const pointCountsOf = new WeakMap<SourceFile, readonly number[]>();
const stride = 1024;

/** How many code points stand before an offset: counted once for every stretch of a file, so that many findings on one
 * endless line cost no more than the line. */
function pointsBefore(file: SourceFile, offset: number): number {
  let counts = pointCountsOf.get(file);
  if (!counts) {
    const counted = [0];
    for (let at = stride; at <= file.text.length; at += stride)
      counted.push((counted.at(-1) ?? 0) + pointsBetween(file.text, at - stride, at));
    counts = counted;
    pointCountsOf.set(file, counts);
  }
  const whole = Math.min(Math.floor(offset / stride), counts.length - 1);
  return (counts[whole] ?? 0) + pointsBetween(file.text, whole * stride, Math.min(offset, file.text.length));
}

/** Code points that begin in a stretch: units but for the second halves of pairs. */
function pointsBetween(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const before = i > 0 ? text.charCodeAt(i - 1) : 0;
    const isSecond = unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
    if (!isSecond) count++;
  }
  return count;
}

/** The text of a line (from 1), without its line end. */
export function lineText(file: SourceFile, line: number): string {
  const starts = lineStarts(file);
  const start = starts[line - 1];
  if (start === undefined) return '';
  let end = starts[line] ?? file.text.length;
  while (end > start && (file.text[end - 1] === '\n' || file.text[end - 1] === '\r')) end--;
  return file.text.slice(start, end);
}

/** The line end that a file is written with: of several the longer. */
export function lineEndOf({ text }: SourceFile): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** A span, kept inside the file. */
export function spanOf(file: SourceFile, start: number, end: number = start): Span {
  const limit = file.text.length;
  const from = Math.min(Math.max(start, 0), limit);
  return { file, start: from, end: Math.min(Math.max(end, from), limit) };
}
