import type { Above } from './above.js';
import type { Columns } from './columns.js';
import type { LineStart } from './key-line.js';
import { isSentence } from './keyless-text.js';
import { hasOutermostKey, type Line } from './lines.js';
import type { Vocabulary } from './vocabulary.js';

/** The state of a scan where a line begins. */
export interface ScanPlace {
  readonly above: Above | undefined;
  readonly columns: Columns;
  readonly vocabulary: Vocabulary;
}

/** The column that a line indented by spaces was meant to stand at: its own, unless it stands askew. `below` are the lines
 * that follow. */
export function alignedColumn(
  { above, columns, vocabulary }: ScanPlace,
  start: LineStart,
  indent: number,
  below: () => readonly Line[],
): number {
  if (!above) {
    const isKey = start.key !== undefined && start.dashes.length === 0;
    return columns.isEmpty && isKey && hasOutermostKey(below(), vocabulary) ? 0 : indent;
  }
  if (indent > above.column) return above.form === 'none' || above.key === '' ? indent : above.column;
  if (columns.has(indent)) return indent;
  if (start.key && columns.has(0) && vocabulary.outermost.has(start.key.text)) return 0;
  return columns.within(indent) ?? indent;
}

/** Where a line with other white space than spaces was meant to begin. */
export function meantColumn({ above, columns, vocabulary }: ScanPlace, { key, dashes }: LineStart): number {
  if (!above) return 0;
  const isText = vocabulary.prose.has(above.key);
  // As far in as a text, and with the colon of a text, it is one of its lines.
  const isKey = key !== undefined && vocabulary.keys.has(key.text) && !(isText && key.fault === 'wide');
  if (above.form === 'none') return above.column + 2;
  if (dashes.length > 0) return columns.lastDash(key !== undefined) ?? above.column + 2;
  const isOther = key && !isText && above.form !== 'block' && !isSentence(key, vocabulary);
  if (isKey || isOther) return above.column;
  return above.blockIndent ?? above.column + 2;
}

/** Whether a line at a column can be nothing but one of the file's own keys. */
export function isOutermost({ vocabulary }: ScanPlace, { key, dashes }: LineStart, column: number): boolean {
  return column === 0 && key !== undefined && dashes.length === 0 && vocabulary.outermost.has(key.text);
}

/** Whether there is no doubt where a line begins: a key that stands among the lines of a text may be one of them. */
export function isPlaceCertain({ above, vocabulary }: ScanPlace, { key }: LineStart): boolean {
  const isInText = above?.form === 'block' || (above !== undefined && vocabulary.prose.has(above.key));
  return !(isInText && key !== undefined && vocabulary.keys.has(key.text));
}
