import type { SourceText } from '../source/text.js';
import type { TextRole } from '../style/role.js';
import type { Run } from './document.js';

/** A run of text with its places. */
export function runOf(role: TextRole, source: SourceText): Run {
  return { role, text: source.text, source };
}
