import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { wordEdit } from './change.js';
import { startOf } from './place.js';

/** The lines below a finding's message, a line each: other places, an edit that is only suggested, the hint. */
export function detailsOf({ related = [], fix, hint }: Diagnostic): readonly string[] {
  return [
    ...related.map(({ message, span }) => `${startOf(span)}: ${message}`),
    ...(fix && !fix.safe ? fix.edits.map((edit) => `建议：${wordEdit(edit)}`) : []),
    ...(hint === undefined ? [] : [hint]),
  ];
}
