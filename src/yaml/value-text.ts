import type { Above } from './above.js';
import type { LineStart } from './key-line.js';
import type { ScanPlace } from './meant-column.js';
import type { Vocabulary } from './vocabulary.js';

/** Whether a line further in than the key above is its value's text. */
export function isTextOf(
  above: Above,
  { key, dashes }: LineStart,
  column: number,
  { keys, prose }: Vocabulary,
): boolean {
  const isKnown = key !== undefined && dashes.length === 0 && keys.has(key.text);
  if (above.form === 'block')
    return !(isKnown && key.fault === undefined && column < (above.blockIndent ?? 0));
  const isStrayKey = isKnown && (key.fault === undefined || column === above.column + 1);
  if (above.form === 'plain') return !isStrayKey;
  if (above.form === 'none' && prose.has(above.key)) {
    return key?.fault !== undefined || key === undefined ? dashes.length === 0 : false;
  }
  return false;
}

/** Whether a line that is no further in than the key above is nevertheless its value's text. */
export function isStrayTextOf(
  above: Above,
  { columns, vocabulary }: ScanPlace,
  { key, dashes }: LineStart,
  column: number,
): boolean {
  if (above.form === 'closed' || above.key === '' || column > above.column) return false;
  if (dashes.length > 0) return above.form !== 'none' && !columns.hasDash(column);
  if (!key) return true;
  if (key.fault === undefined || vocabulary.keys.has(key.text)) return false;
  return vocabulary.prose.has(above.key) || above.form === 'block';
}

/** Whether there is no doubt that a line at the margin belongs to the text above it: behind lines that are indented it may be a
 * word to the office (以上请审阅), unless it ends as a sentence does. */
export function isOfText({ firstAt }: Above, line: string): boolean {
  return firstAt === undefined || /[。！？；：”…]\s*$/u.test(line);
}
