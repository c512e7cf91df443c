import type { Report } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import { codePointName } from '../source/code-point.js';
import { forbiddenIn } from '../source/forbidden.js';
import { isOrdinary } from '../source/ordinary.js';
import { type SourceText, spanWithin } from '../source/text.js';
import type { Node } from '../yaml/node.js';

/** Reports the zero-width and bidi characters in the keys and values of an office's own file: they would be printed, or
 * keep names from being found, and nobody sees why. The values of the keys `proofread` are left to the rules of prose. What no text may hold at all has been reported before. */
export function reportInvisible(node: Node, report: Report, proofread: readonly string[] = []): void {
  if (node.kind === 'scalar') inText(node.lines, report);
  else if (node.kind === 'list') {
    for (const item of node.items) reportInvisible(item, report, proofread);
  } else {
    for (const { key, value } of node.pairs) {
      inText(key, report);
      if (value && !proofread.includes(key.text)) reportInvisible(value, report, proofread);
    }
  }
}

function inText(value: SourceText, report: Report): void {
  if (isOrdinary(value.text)) return;
  const invisible = /(?!\p{Variation_Selector})[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
  for (const { 0: char, index } of value.text.matchAll(invisible)) {
    if (!forbiddenIn(char).next().done) continue;
    report({
      ...coded('structure/invisible-character'),
      message: `出现看不见的字符（${codePointName(char)}）`,
      span: spanWithin(value, index, index + char.length),
      hint: '请删去；看不见时，把前后几个字一起删去重新打',
    });
  }
}
