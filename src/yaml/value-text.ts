import type { Above } from './above.js';
import type { LineStart } from './key-line.js';
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
