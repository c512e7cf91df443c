import type { TextChange } from './difference.js';
import { editsOf } from './edits.js';

/** The changes of a text in the order of reading: by sentence, then by word. All but what was inserted is the text before, all but what was
 * deleted the text after; what was replaced is a deletion, then an insertion. No stretch is empty. */
export function compareTexts(before: string, after: string): readonly TextChange[] {
  const changes: TextChange[] = [];
  let at = 0;
  const add = (kind: TextChange['kind'], text: string): void => {
    if (text !== '') changes.push({ kind, text });
  };
  for (const { beforeFrom, beforeTo, afterFrom, afterTo } of editsOf(before, after)) {
    add('same', before.slice(at, beforeFrom));
    add('deleted', before.slice(beforeFrom, beforeTo));
    add('inserted', after.slice(afterFrom, afterTo));
    at = beforeTo;
  }
  add('same', before.slice(at));
  return changes;
}
