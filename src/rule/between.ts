import { spanOf } from '../source/file.js';
import { spanWithin } from '../source/text.js';
import type { Passage } from './passage.js';

/** The line break between two neighbouring paragraphs, with the blank lines and the indentation that follow it: as a passage, so that a
 * change can be made in it. Undefined where anything else stands between them, as a mark of bold or a table does. */
export function lineBreakBetween(before: Passage, after: Passage): Passage | undefined {
  if (before.role !== after.role) return undefined;
  const { file, end: start } = spanWithin(before.source, before.text.length - 1, before.text.length);
  const { start: end } = spanWithin(after.source, 0, 1);
  const text = file.text.slice(start, end);
  if (start >= end || text.trim() !== '') return undefined;
  const segments = [{ at: 0, source: start, length: text.length }];
  return { role: before.role, text, source: { text, span: spanOf(file, start, end), segments }, spared: [] };
}
