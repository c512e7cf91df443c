import type { Report } from '../diagnostic/diagnostic.js';
import { sliceText, spanWithin } from '../source/text.js';
import { dashSlip, otherDash } from '../yaml/line-slip.js';
import type { Node, Scalar } from '../yaml/node.js';

/** A list whose dashes were another mark's, or had no space behind them, so that YAML read it as one text: every line of it begins
 * with one. Reports each, and gives the list that was meant; any other node as it is. */
export function withDashes(node: Node, report: Report): Node {
  if (node.kind !== 'scalar' || node.isGuess) return node;
  const { file, start } = node.span;
  const { text } = node.lines;
  const lines = text.split('\n');
  const dashes = lines.map((line) => otherDash.exec(line)?.[0].length ?? 0);
  if (file.text[start] !== text[0] || dashes.includes(0)) return node;
  // A single word with a dash stuck to it may be a name.
  if (lines.length === 1 && !/^[^-]\s/u.test(text)) return node;
  let at = 0;
  const items = lines.map((line, i): Scalar => {
    const dash = dashes[i] ?? 0;
    const { diagnostic, edits } = dashSlip(file, spanWithin(node.lines, at, at + 1).start, dash);
    report({ ...diagnostic, fix: { safe: true, edits } });
    const value = sliceText(node.lines, at + dash, at + line.length);
    at += line.length + 1;
    return { kind: 'scalar', value, lines: value, span: value.span };
  });
  return { kind: 'list', items, span: node.span };
}
