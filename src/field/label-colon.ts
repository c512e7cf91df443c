import type { Report } from '../diagnostic/diagnostic.js';
import { spanWithin } from '../source/text.js';
import { readLineStart } from '../yaml/key-line.js';
import type { Node } from '../yaml/node.js';
import { colonSlip } from '../yaml/slip.js';

/** Reports the colons for whose sake a mapping was read as text (`报：县委`, `电话:0102`), one a line, and says whether
 * there were any. `isKey` tells keys from other words. */
export function reportLabelColons(node: Node, report: Report, isKey: (key: string) => boolean): boolean {
  if (node.kind !== 'scalar') return false;
  const { file } = node.span;
  const { text } = node.lines;
  let found = false;
  let at = 0;
  for (const line of text.split('\n')) {
    const { key } = readLineStart(line);
    if (key?.fault && key.fault !== 'mark' && isKey(key.text)) {
      const { start } = spanWithin(node.lines, at, at + 1);
      report(colonSlip(file, key.fault, key.text, start + key.colon, key.gap).diagnostic);
      found = true;
    }
    at += line.length + 1;
  }
  return found;
}
