import type { Edit } from '../../diagnostic/diagnostic.js';
import { type Span, spanOf } from '../../source/file.js';
import type { Scalar } from '../node.js';
import { type Cell, cellsOf, changedIn, type FoldedStyle, textOf } from './cells.js';
import { type Obstacle, type Reading, textAs, withoutFinalBreaks } from './change.js';
import { columnAt, type Place } from './place.js';
import { cutsFile, escapeDouble, escapeSingle, isPlain } from './plain-text.js';

type FlowStyle = Exclude<FoldedStyle, 'folded'>;

/** A value that is written plain or in quotes gets another text in the same style; undefined if that style cannot hold it. */
export function setFlow(
  place: Place,
  scalar: Scalar,
  text: string,
  reading: Reading,
): readonly Edit[] | Obstacle | undefined {
  const { file, start, end } = scalar.span;
  const style = styleAt(scalar.span);
  const inset = style === 'plain' ? 0 : 1;
  const body = spanOf(file, start + inset, end - inset);
  const cells = cellsOf(body, style, reading);
  if (withoutFinalBreaks(textOf(cells)) !== withoutFinalBreaks(textAs(scalar, reading))) return 'unclear';
  const breaks = lineBreaks(place, scalar, style, reading);
  const { from, to, text: changed } = changedIn(cells, text);
  for (const [span, written] of [
    [stretch(body, cells, from, to), changed],
    [body, text],
  ] as const) {
    const encoded = encode(written, style, breaks);
    if (encoded === undefined) continue;
    const edit = { span, text: encoded };
    if (holds(place, body, edit, { style, reading, text })) return [edit];
  }
  return undefined;
}

function styleAt({ file, start }: Span): FlowStyle {
  const mark = file.text[start];
  return mark === "'" ? 'single' : mark === '"' ? 'double' : 'plain';
}

/** The stretch of a value's body in which its cells from one to before another stand. */
export function stretch(body: Span, cells: readonly Cell[], from: number, to: number): Span {
  const start = cells[from - 1]?.end ?? body.start;
  const end = to === from ? start : to === cells.length ? body.end : (cells[to]?.start ?? body.end);
  return spanOf(body.file, start, end);
}

/** How line ends on end are written within a value; undefined if the value stands on one line and should stay there. */
function lineBreaks(
  { habit }: Place,
  { span }: Scalar,
  style: FlowStyle,
  reading: Reading,
): ((count: number) => string) | undefined {
  const raw = span.file.text.slice(span.start, span.end);
  const next = /[\r\n]([ \t]*)[^\s]/u.exec(raw)?.[1];
  if (next === undefined)
    return style === 'double' && raw.includes('\\n') ? (count) => '\\n'.repeat(count) : undefined;
  const indent = next === '' ? ' '.repeat(columnAt(span.file, span.start)) : next;
  return (count) => habit.lineEnd.repeat(reading === 'lines' ? count : count + 1) + indent;
}

function encode(text: string, style: FlowStyle, breaks: ReturnType<typeof lineBreaks>): string | undefined {
  if (!breaks) return text.includes('\n') ? undefined : escaped(text, style);
  return text.replace(/\n+|[^\n]+/gu, (piece) =>
    piece.startsWith('\n') ? breaks(piece.length) : escaped(piece, style),
  );
}

function escaped(line: string, style: FlowStyle): string {
  if (style === 'plain') return line;
  return style === 'single' ? escapeSingle(line) : escapeDouble(line);
}

/** Whether a value with an edit made reads as a text, and ends where it should. */
function holds(
  { isInFlow }: Place,
  { file, start, end }: Span,
  edit: Edit,
  wanted: { readonly style: FlowStyle; readonly reading: Reading; readonly text: string },
): boolean {
  const { style, reading, text } = wanted;
  const raw = file.text.slice(start, edit.span.start) + edit.text + file.text.slice(edit.span.end, end);
  if (
    raw
      .split(/[\r\n]+/u)
      .slice(1)
      .some(cutsFile)
  )
    return false;
  const [first = '', ...rest] = raw
    .split(/\r\n|\n|\r/u)
    .map((line, i) => (i === 0 ? line : line.replace(/^[ \t]+/u, '')));
  if (
    style === 'plain' &&
    !(isPlain(first, isInFlow) && rest.every((line) => line === '' || isPlain(line, isInFlow)))
  )
    return false;
  const whole = spanOf({ path: file.path, text: raw }, 0, raw.length);
  return textOf(cellsOf(whole, style, reading)) === text;
}
