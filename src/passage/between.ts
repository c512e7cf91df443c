import { type Span, spanOf } from '../source/file.js';
import { spanWithin } from '../source/text.js';
import type { Passage } from './passage.js';

/** Whether nothing stands between two paragraphs but a line break, however it is written: no table and no picture. */
export function areNeighbours(before: Passage, after: Passage): boolean {
  const { file, start, end } = stretchBetween(before, after);
  return !/[^\s*\\nr"']/u.test(file.text.slice(start, end));
}

/** The line break between two neighbouring paragraphs, with the blank lines and the indentation that follow it: as a passage, so that a
 * change can be made in it. Undefined where anything else stands between them, as a mark of bold or a table does. */
export function lineBreakBetween(before: Passage, after: Passage): Passage | undefined {
  if (before.role !== after.role) return undefined;
  const { file, start, end } = stretchBetween(before, after);
  const text = file.text.slice(start, end);
  if (start >= end || text.trim() !== '') return undefined;
  const segments = [{ at: 0, source: start, length: text.length }];
  return { role: before.role, text, source: { text, span: spanOf(file, start, end), segments }, spared: [] };
}

/** From behind a passage's last character to the next one's first; `start` is not before `end` where the file has them in another order. */
function stretchBetween(before: Passage, after: Passage): Span {
  const { file, end: start } = spanWithin(before.source, before.text.length - 1, before.text.length);
  return { file, start, end: spanWithin(after.source, 0, 1).start };
}
