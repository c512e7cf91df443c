import type { Report } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import { type Span, spanOf } from '../source/file.js';
import type { Comment, Node } from '../yaml/node.js';

/** How a comment beside a value is understood: words that were cut off (`text`), words only if nothing parts them from the
 * `#` (`name`: `一科 #2`, but not `一科 # 原二科`), or never (`looked-up`: what was cut would not be found). */
export type CommentSense = 'text' | 'name' | 'looked-up';

/** Reports `structure/comment-in-value`: YAML cuts a value at ` #`, and the rest would be missing without a word. Behind a
 * quoted value nothing is cut, which is a hint. A `# kuaibao-ignore` is no text. */
export function reportComment(node: Node, sense: CommentSense, report: Report, subject: string): void {
  if (node.kind !== 'scalar' || !node.comment || sense === 'looked-up') return;
  const { span, isBehindQuotes } = node.comment;
  const written = textOf(span);
  if (/^#+\s*kuaibao-ignore/u.test(written)) return;
  const isBlock = /^[|>]/u.test(textOf(node.span));
  if ((sense === 'name' || isBlock) && /^#+(?:\s|$)/u.test(written)) return;
  if (isBehindQuotes) {
    const message = `${subject}后面“#”以后的文字是注释，不会印出`;
    const hint = '要印出时，请写进引号里；只是注释时，请移到上一行';
    report({ ...coded('structure/comment-in-value'), severity: 'hint', message, span, hint });
    return;
  }
  report({
    ...coded('structure/comment-in-value'),
    message: `${subject}在“#”处断开，后面的文字成了注释，不会印出`,
    span,
    ...(isBlock
      ? { hint: '是正文时请另起一行，行首空两格；是注释时请移到上一行' }
      : wayOut(node.span, node.comment, sense)),
  });
}

/** Quoting the whole, up to the comment's end; or, where the value has several lines, a block. */
function wayOut(value: Span, { span }: Comment, sense: CommentSense) {
  const { file, start } = value;
  if (span.start < start) return { hint: '是正文时，请在键的冒号后面写“|”；是注释时请移到键的上面' };
  const whole = spanOf(file, start, span.end);
  const text = textOf(whole);
  if (/[\r\n]/u.test(text))
    return { hint: '是正文时，请在键的冒号后面写“|”，下面每段一行，每行前空两格；是注释时请另起一行' };
  const quoted = `'${text.replaceAll("'", "''")}'`;
  return {
    hint: '是文字时请给整个值加上单引号；是注释时请移到上一行',
    fix: {
      safe: sense === 'text' && isOfText(textOf(value), textOf(span)),
      edits: [{ span: whole, text: quoted }],
    },
  };
}

/** Whether what was cut can be nothing but the rest of the text: a figure that is numbered by the sign (#1机组), or the end of the sentence
 * that the value begins. A remark has a blank behind its sign, or a sentence of its own. */
function isOfText(value: string, comment: string): boolean {
  const isSentence = /[。！？；：…][”’）》]*$/u;
  return (
    /^#\d{1,3}[ ]?(?![版稿次])[\p{Script=Han}、，]/u.test(comment) ||
    (/^#[\p{Script=Han}\d“《]/u.test(comment) && isSentence.test(comment) && !isSentence.test(value))
  );
}

function textOf({ file, start, end }: Span): string {
  return file.text.slice(start, end).trimEnd();
}
