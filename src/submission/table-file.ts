import { type SourceText, sliceText, trimText } from '../source/text.js';
import { directiveOf } from './directive.js';
import type { BodyParagraph } from './paragraph.js';

/** A line that stands for a table in a file: [表格：进度.xlsx 标题]. */
export interface TableFileBlock {
  readonly kind: 'tableFile';
  /** The whole line, without blanks at its ends. */
  readonly line: SourceText;
  /** Of the file, from the submission's own folder; empty if none is written. */
  readonly name: SourceText;
  /** The table's title, as written in the line or on the line above it. */
  readonly caption?: BodyParagraph;
}

const marksBefore = /^[\s\u3000,，、:：]*/u;

/** Reads a line as one that names a table's file; undefined if it does not. */
export function tableFileIn(written: SourceText): TableFileBlock | undefined {
  const line = trimText(written);
  const directive = directiveOf(line.text);
  if (directive?.kind !== 'table') return undefined;
  const { name, rest } = directive;
  const marks = marksBefore.exec(line.text.slice(rest.start, rest.end))?.[0] ?? '';
  const caption = sliceText(line, rest.start + marks.length, rest.end);
  return {
    kind: 'tableFile',
    line,
    name: sliceText(line, name.start, name.end),
    ...(caption.text === '' ? {} : { caption: { text: caption, strong: [] } }),
  };
}
