import type { Report } from '../diagnostic/diagnostic.js';
import { sliceText } from '../source/text.js';
import { barSlip, isBarWithMark } from '../yaml/bar.js';
import type { Node } from '../yaml/node.js';

/** A text without the bar of another kind (`正文: ｜`) that was meant to begin its block: YAML takes it for the first word.
 * Reports it; `key` is what the text stands behind. */
export function withoutBar(node: Node, key: string, report: Report): Node {
  if (node.kind !== 'scalar') return node;
  const { file, start } = node.span;
  const { text } = node.lines;
  const end = text.indexOf('\n');
  const value = end < 0 ? text : text.slice(0, end);
  // A bar that is quoted, or all there is, is text.
  if (file.text[start] !== text[0] || text.length < 2) return node;
  const next = /^[^\r\n]*(?:\r?\n)+( +)/u.exec(file.text.slice(start))?.[1];
  const slip = barSlip(file, {
    value,
    at: start,
    key,
    isProse: true,
    indent: end < 0 ? 2 : (next?.length ?? 2),
  });
  if (!slip) return node;
  report(slip.diagnostic);
  const from = value.length === 1 || isBarWithMark(value) ? end + 1 : (/^.\s*/u.exec(value)?.[0].length ?? 1);
  const lines = sliceText(node.lines, from, text.length);
  return { ...node, value: lines, lines };
}
