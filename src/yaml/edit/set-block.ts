import type { Edit } from '../../diagnostic/diagnostic.js';
import { composedText } from '../../source/compose.js';
import { type Span, spanOf } from '../../source/file.js';
import type { Scalar } from '../node.js';
import { align } from './align-lines.js';
import { cellsOf, changedIn, textOf } from './cells.js';
import { type Obstacle, type Reading, textAs, withoutFinalBreaks } from './change.js';
import { headerEnd, isBlank, lineEnd, nextLine, type Place } from './place.js';
import { cutsFile } from './plain-text.js';
import { stretch } from './set-flow.js';

/** A block as written. */
interface Block {
  readonly span: Span;
  /** Where the line of its mark ends. */
  readonly head: number;
  readonly indent: number;
  /** Whether the mark tells the indentation. */
  readonly isTold: boolean;
  /** Up to the last that is not blank. */
  readonly lines: readonly Line[];
}

/** A line: its place without indentation and line end. */
interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A value behind `|` or `>` gets another text in the same style; undefined if that cannot hold it. */
export function setBlock(
  place: Place,
  scalar: Scalar,
  text: string,
  reading: Reading,
): readonly Edit[] | Obstacle | undefined {
  const block = blockOf(place, scalar);
  if (!block) return 'unclear';
  const old = withoutFinalBreaks(textAs(scalar, reading));
  const isFolded = scalar.span.file.text[scalar.span.start] === '>';
  if (/^[ \t\n]*$/u.test(text) || block.lines.every((line) => isBlank(line.text))) return undefined;
  if (isFolded && reading === 'value') return setFolded(place, block, text, old);
  const lines = isFolded ? block.lines.filter((line) => !isBlank(line.text)) : block.lines;
  const written = lines.map((line) => composedText(isFolded ? inner(line.text) : line.text));
  if (written.join('\n') !== old) return isFolded ? undefined : 'unclear';
  const wanted = text.split('\n');
  if (isFolded && wanted.some((line) => line === '' || inner(line) !== line)) return undefined;
  const mark = markEdit(place, block, wanted);
  if (!mark || (block.indent < 2 && wanted.some(cutsFile))) return undefined;
  return [...mark, ...lineEdits(place, { ...block, lines }, written, wanted)];
}

/** A line without the blanks at its ends. */
function inner(line: string): string {
  return line.replace(/^[ \t]+|[ \t]+$/gu, '');
}

function blockOf({ column }: Place, { span }: Scalar): Block | undefined {
  const { file, start, end } = span;
  const head = lineEnd(file, start);
  const told = /[1-9]/u.exec(file.text.slice(start, headerEnd(file, start)))?.[0];
  const raw: { readonly start: number; readonly end: number }[] = [];
  for (let at = nextLine(file, head); at !== undefined && at < end; at = nextLine(file, at))
    raw.push({ start: at, end: lineEnd(file, at) });
  const first = raw.find((line) => !isBlank(file.text.slice(line.start, line.end)));
  const found = first && /^ */u.exec(file.text.slice(first.start, first.end))?.[0].length;
  const indent = told === undefined ? (found ?? 0) : Math.max(column, 0) + Number(told);
  const lines = raw.map((line) => {
    const from = Math.min(line.start + indent, line.end);
    return { text: file.text.slice(from, line.end), start: from, end: line.end };
  });
  if (raw.some((line) => /[^ ]/u.test(file.text.slice(line.start, Math.min(line.start + indent, line.end)))))
    return undefined;
  while (lines.at(-1)?.text === '') lines.pop();
  return { span, head, indent, isTold: told !== undefined, lines };
}

/** The digit that tells the indentation, where a text begins with a blank; undefined if it cannot be told. */
function markEdit({ column }: Place, block: Block, wanted: readonly string[]): readonly Edit[] | undefined {
  const first = wanted.find((line) => line !== '');
  if (block.isTold || !first?.startsWith(' ')) return [];
  const told = block.indent - Math.max(column, 0);
  const { file, start } = block.span;
  return told >= 1 && told <= 9 ? [{ span: spanOf(file, start + 1), text: String(told) }] : undefined;
}

function lineEdits(
  { habit }: Place,
  { span: { file }, head, indent, lines }: Block,
  written: readonly string[],
  wanted: readonly string[],
): readonly Edit[] {
  const inset = (line: string): string => (line === '' ? '' : ' '.repeat(indent) + line);
  return align(written, wanted).flatMap(({ old: [from, to], now: [first, last] }) => {
    const before = lines.slice(from, to);
    const after = wanted.slice(first, last);
    const paired = Math.min(before.length, after.length);
    const edits = before.flatMap((line, i): readonly Edit[] => {
      const now = after[i];
      if (now !== undefined) return [lineEdit(file, line, now, inset)];
      return [{ span: spanOf(file, lines[from + i - 1]?.end ?? head, line.end), text: '' }];
    });
    const added = after.slice(paired).map((line) => `${habit.lineEnd}${inset(line)}`);
    const at = lines[from + paired - 1]?.end ?? head;
    return added.length === 0 ? edits : [...edits, { span: spanOf(file, at), text: added.join('') }];
  });
}

/** A line rewritten where it changed. */
function lineEdit(file: Span['file'], line: Line, now: string, inset: (line: string) => string): Edit {
  const from = lineStartOf(file.text, line);
  if (now === '' || line.text === '') return { span: spanOf(file, from, line.end), text: inset(now) };
  const body = spanOf(file, line.start, line.end);
  const cells = cellsOf(body, 'plain', 'lines');
  const { from: first, to, text } = changedIn(cells, now);
  return { span: stretch(body, cells, first, to), text };
}

function lineStartOf(text: string, line: Line): number {
  let at = line.start;
  while (at > 0 && text[at - 1] === ' ') at--;
  return at;
}

/** A folded value as YAML reads it: what changed within its lines. */
function setFolded(
  { habit }: Place,
  { span: { file }, indent, lines }: Block,
  text: string,
  old: string,
): readonly Edit[] | Obstacle | undefined {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last || first.text === '' || /^(?:\n|$)/u.test(text)) return undefined;
  const body = spanOf(file, first.start, last.end);
  const cells = cellsOf(body, 'folded', 'value');
  if (lines.some((line) => /^[ \t]/u.test(line.text))) return undefined;
  if (textOf(cells) !== old) return 'unclear';
  const { from, to, text: changed } = changedIn(cells, text);
  const span = stretch(body, cells, from, to);
  const inset = `${habit.lineEnd}${' '.repeat(indent)}`;
  const put = changed.replace(/\n+/gu, (breaks) => habit.lineEnd.repeat(breaks.length) + inset);
  const raw = file.text.slice(body.start, span.start) + put + file.text.slice(span.end, body.end);
  const isEven = raw
    .split(/\r\n|\n|\r/u)
    .every((line, i) => !/^[ \t]/u.test(i === 0 ? line : line.slice(indent)));
  const whole = spanOf({ path: file.path, text: raw }, 0, raw.length);
  if (!isEven || textOf(cellsOf(whole, 'folded', 'value')) !== text) return undefined;
  return indent < 2 && raw.split(/[\r\n]+/u).some((line) => cutsFile(line.trim()))
    ? undefined
    : [{ span, text: put }];
}
