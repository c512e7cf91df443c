import type { Segment, SourceText } from '../source/text.js';

/** A body with the tabs at its two ends, which are no part of a value but part blank cells of a table: those before its first
 * line, where only spaces stand before them, and those behind its last. A body without tabs is itself. */
export function withOuterTabs(body: SourceText): SourceText {
  const { text, span, segments } = body;
  const [first] = segments;
  const last = segments.at(-1);
  if (!text.includes('\t') || !first || !last) return body;
  const from = first.source;
  const to = last.source + (last.written ?? last.length);
  const lineStart = span.file.text.lastIndexOf('\n', from - 1) + 1;
  const before = /^ *(\t+)$/u.exec(span.file.text.slice(lineStart, from))?.[1] ?? '';
  const after = /^\t+(?=[ \r]*(?:\n|$))/u.exec(span.file.text.slice(to, to + maxTabs))?.[0] ?? '';
  if (before === '' && after === '') return body;
  const shifted = segments.map((each): Segment => ({ ...each, at: each.at + before.length }));
  const outer = (at: number, source: number, length: number): readonly Segment[] =>
    length > 0 ? [{ at, source, length }] : [];
  return {
    text: before + text + after,
    span,
    segments: [
      ...outer(0, from - before.length, before.length),
      ...shifted,
      ...outer(before.length + text.length, to, after.length),
    ],
  };
}

/** More cells than any table has. */
const maxTabs = 1000;
