import { spanOf } from '../source/file.js';
import type { SourceText } from '../source/text.js';

/** A text that stands in no file but its own. */
export function loneText(text: string): SourceText {
  const file = { path: '', text };
  return { text, span: spanOf(file, 0, text.length), segments: [{ at: 0, source: 0, length: text.length }] };
}
