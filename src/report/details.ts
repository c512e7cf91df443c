import type { Diagnostic, Edit } from '../diagnostic/diagnostic.js';
import { startOf } from './place.js';

/** How much of an edit's text is shown, in characters. */
const shownLength = 40;

/** What is said of a finding below its message, a line each: other places, an edit that is only suggested, the hint. */
export function detailsOf({ related = [], fix, hint }: Diagnostic): readonly string[] {
  return [
    ...related.map(({ message, span }) => `${startOf(span)}: ${message}`),
    ...(fix && !fix.safe ? fix.edits.map(wordEdit) : []),
    ...(hint === undefined ? [] : [hint]),
  ];
}

function wordEdit({ span, text }: Edit): string {
  const before = span.file.text.slice(span.start, span.end);
  if (before === '') return `建议：加上“${clip(text)}”`;
  if (text === '') return `建议：删去“${clip(before)}”`;
  return `建议：“${clip(before)}”→“${clip(text)}”`;
}

function clip(text: string): string {
  const characters = [...text.replace(/\r\n|\r|\n/gu, '↵')];
  return characters.length > shownLength
    ? `${characters.slice(0, shownLength).join('')}……`
    : characters.join('');
}
