import { type Span, spanOf } from './file.js';

/** A stretch of a value's text that stands unbroken in the file. */
export interface Segment {
  /** Offset in the value's text. */
  readonly at: number;
  /** Offset in the file. */
  readonly source: number;
  readonly length: number;
  /** Its length in the file if that is another: a letter that is written as several characters. */
  readonly written?: number;
}

/** A value's text that knows where in its file each character was written. */
export interface SourceText {
  readonly text: string;
  /** The whole value as written, quotes and block header included. */
  readonly span: Span;
  readonly segments: readonly Segment[];
}

/** The place in the file of characters `start` to `end` of the value's text. */
export function spanWithin(value: SourceText, start: number, end: number): Span {
  const from = sourceOffset(value, start);
  return spanOf(value.span.file, from, end > start ? sourceEnd(value, end) : from);
}

/** Whether one of the characters `start` to `end` is written as several. */
export function isComposed({ segments }: SourceText, start: number, end: number): boolean {
  return segments.some(({ at, length, written }) => written !== undefined && at < end && start < at + length);
}

/** A part of a value, with its places; `end` exclusive. */
export function sliceText(value: SourceText, start: number, end: number): SourceText {
  const segments: Segment[] = [];
  for (let i = Math.max(segmentAt(value.segments, start), 0); i < value.segments.length; i++) {
    const segment = value.segments[i];
    if (!segment || segment.at >= end) break;
    const from = Math.max(segment.at, start);
    const to = Math.min(segment.at + segment.length, end);
    if (from >= to) continue;
    if (segment.written !== undefined) segments.push({ ...segment, at: from - start, length: to - from });
    else segments.push({ at: from - start, source: segment.source + (from - segment.at), length: to - from });
  }
  return { text: value.text.slice(start, end), span: spanWithin(value, start, end), segments };
}

/** The value without white space (U+3000 and the like included) at both ends. */
export function trimText(value: SourceText): SourceText {
  const start = value.text.length - value.text.trimStart().length;
  const end = value.text.trimEnd().length;
  return sliceText(value, Math.min(start, end), end);
}

function sourceOffset(value: SourceText, offset: number): number {
  const nearest = value.segments[segmentAt(value.segments, offset)];
  if (!nearest) return value.segments[0]?.source ?? value.span.start;
  if (nearest.written !== undefined) return nearest.source;
  return nearest.source + Math.min(offset - nearest.at, Math.max(nearest.length - 1, 0));
}

/** Where in the file the character before an offset ends. */
function sourceEnd(value: SourceText, offset: number): number {
  const nearest = value.segments[segmentAt(value.segments, offset - 1)];
  if (nearest?.written !== undefined && offset <= nearest.at + nearest.length)
    return nearest.source + nearest.written;
  return sourceOffset(value, offset - 1) + 1;
}

/** The last segment that begins at or before an offset of the value's text; -1 if none does. */
function segmentAt(segments: readonly Segment[], offset: number): number {
  let low = -1;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Parts of one value put together in a new order or with gaps left out; the places follow their parts. */
export function joinTexts(parts: readonly SourceText[], separator = ''): SourceText | undefined {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return undefined;
  const segments: Segment[] = [];
  let text = '';
  for (const [i, part] of parts.entries()) {
    if (i > 0) text += separator;
    for (const segment of part.segments) segments.push({ ...segment, at: segment.at + text.length });
    text += part.text;
  }
  return { text, span: spanOf(first.span.file, first.span.start, last.span.end), segments };
}
