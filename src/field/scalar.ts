import type { Diagnostic, Report } from '../diagnostic/diagnostic.js';
import { type Span, spanOf } from '../source/file.js';
import { type SourceText, trimText } from '../source/text.js';
import type { Node } from '../yaml/node.js';
import { wrongType } from './shape.js';

/** The text of a scalar without the white space round it. What is no scalar is reported, a list with `ofList` for the
 * way out. */
export function scalarOf(
  node: Node,
  report: Report,
  subject: string,
  expected: string,
  ofList: string,
): SourceText | undefined {
  if (node.kind === 'scalar') {
    const value = trimText(node.value);
    return { ...value, span: spanOf(node.span.file, node.span.start, writtenEnd(node)) };
  }
  report(notText({ ...node.span, end: writtenEnd(node) }, node.kind === 'list', subject, expected, ofList));
  return undefined;
}

function notText(span: Span, isList: boolean, subject: string, expected: string, ofList: string): Diagnostic {
  const first = span.file.text[span.start] ?? '';
  const found = isList ? '一个列表' : '下一层的“键: 值”';
  if (first !== '[' && first !== '{') {
    const hint = isList ? ofList : '值里有半角冒号时，请给整个值加上单引号';
    return wrongType({ span, subject, expected, found, hint });
  }
  const way = '请给整个值加上单引号，或写在“|”的下一行';
  return {
    ...wrongType({ span, subject, expected, found, hint: `是文字时，${way}；${ofList}` }),
    message: `${subject}以“${first}”开头，成了${found}，${way}`,
  };
}

/** A block's range ends behind its last line end; what was written ends before it. */
function writtenEnd({ span: { file, start, end } }: Node): number {
  let at = end;
  while (at > start && /\s/u.test(file.text[at - 1] ?? '')) at--;
  return at;
}
