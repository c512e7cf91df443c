import type { Report } from '../diagnostic/diagnostic.js';
import { type Span, spanOf } from '../source/file.js';
import type { Node } from '../yaml/node.js';

/** Reports `structure/comment-in-value` for lines behind a text that begin with a `#` at the margin and say what a text says: they are comments,
 * and missing in print. What reads like a note (`# 照片另送`, `# 报送人: …`) stays one. */
export function reportCommentsBelow(node: Node, report: Report, subject: string): void {
  if (node.kind !== 'scalar') return;
  for (const span of node.commentsBelow ?? []) {
    const [, mark = '', said = ''] = /^(#+\s*)(.*)$/su.exec(textOf(span)) ?? [];
    if (!isOfText(said)) continue;
    report({
      code: 'structure/comment-in-value',
      severity: 'warning',
      message: `${subject}下面这一行以“#”开头，成了注释，不会印出`,
      span,
      hint: '是正文时请删去“#”，行首空两格；是注释时请移到文件开头，或去掉句末的句号',
      fix: {
        safe: false,
        edits: [{ span: spanOf(span.file, span.start, span.start + mark.length), text: '  ' }],
      },
    });
  }
}

const ordinal =
  /^(?:[一二三四五六七八九十]{1,3}(?:[是要、]|来(?=[，,]))|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[，,、])/u;

/** Whether words are a sentence, or a point of several. */
function isOfText(said: string): boolean {
  if (/^kuaibao-ignore|^\p{Script=Han}{1,5}[ \t]*[:：]/u.test(said) || !/\p{Script=Han}/u.test(said))
    return false;
  return ordinal.test(said) || /[。！？；][”’）》]*$/u.test(said);
}

function textOf({ file, start, end }: Span): string {
  return file.text.slice(start, end).trimEnd();
}
