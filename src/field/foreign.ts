import type { SourceFile } from '../source/file.js';
import { linesOf, startOf } from '../yaml/lines.js';
import type { Node } from '../yaml/node.js';
import type { Vocabulary } from '../yaml/vocabulary.js';

/** Whether a file has none of the keys that may stand in it, neither at the start of a line nor where YAML finds one: something else lies in
 * its place. */
export function isForeign(file: SourceFile, roots: readonly Node[], { keys }: Vocabulary): boolean {
  const isKnown = (root: Node): boolean =>
    root.kind === 'mapping' && root.pairs.some(({ key }) => keys.has(key.text));
  if (roots.some(isKnown)) return false;
  const lines = linesOf(file, { start: 0, end: file.text.length });
  return !lines.some((line) => keys.has(startOf(line).key?.text ?? ''));
}
