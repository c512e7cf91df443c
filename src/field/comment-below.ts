import type { Report } from '../diagnostic/diagnostic.js';
import { type Span, spanOf } from '../source/file.js';
import type { Node } from '../yaml/node.js';

/** Reports `structure/comment-in-value` for lines behind a text that begin with a `#` at the margin and say what a text says: they are comments,
 * and missing in print. What reads like a note (`# 照片另送`, `# 报送人: …`) stays one. */
export function reportCommentsBelow(node: Node, report: Report, subject: string): void {
  if (node.kind !== 'scalar') return;
  for (const span of node.commentsBelow ?? []) {
    const [, mark = '', said = ''] = /^(#+\s*)(.*)$/su.exec(textOf(span)) ?? [];
    const isInside = isAsDeep(span, node.span);
    if (!isOfText(said) && !(isInside && mayBeText(said))) continue;
    report({
      code: 'structure/comment-in-value',
      severity: isInside && (isOfText(said) || !/\s/u.test(mark)) ? 'error' : 'warning',
      message: `${subject}下面这一行以“#”开头，成了注释，不会印出`,
      span,
      hint: isInside
        ? `是正文时请删去“#”，或在${subject}的冒号后面写“|”；是注释时请移到${subject}上面`
        : '是正文时请删去“#”，行首空两格；是注释时请移到文件开头，或去掉句末的句号',
      fix: {
        safe: false,
        edits: [
          { span: spanOf(span.file, span.start, span.start + mark.length), text: isInside ? '' : '  ' },
        ],
      },
    });
  }
}

const ordinal =
  /^(?:[一二三四五六七八九十]{1,3}(?:[是要、]|来(?=[，,]))|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[，,、])/u;

/** Whether words are a sentence, or a point of several. */
function isOfText(said: string): boolean {
  if (isRemark(said) || !/\p{Script=Han}/u.test(said)) return false;
  return ordinal.test(said) || /[。！？；][”’）》]*$/u.test(said);
}

/** Whether a comment stands as far in as the lines of a text without quotes or a bar: it looks like one of them. */
function isAsDeep({ file, start }: Span, value: Span): boolean {
  if (/^["'|>]/u.test(file.text.slice(value.start, value.start + 1))) return false;
  const column = columnOf(file, start);
  const lastLine = file.text.lastIndexOf('\n', Math.max(value.end - 1, 0)) + 1;
  const [indent = ''] = /^ */u.exec(file.text.slice(Math.max(lastLine, 0), value.end)) ?? [];
  return column > 0 && (lastLine <= value.start ? true : column >= indent.length);
}

function columnOf({ text }: Span['file'], at: number): number {
  return at - text.lastIndexOf('\n', at - 1) - 1;
}

/** Whether words are no text: what answers for a finding, or a remark under a name of its own (备注：…, 批注（张三）：…). */
function isRemark(said: string): boolean {
  return /^kuaibao-ignore|^(?:\p{Script=Han}{1,5}|批注（[^（）]*）)[ \t]*[:：]/u.test(said);
}

/** Whether words may be a line of the text. */
function mayBeText(said: string): boolean {
  return /\p{Script=Han}/u.test(said) && !isRemark(said);
}

function textOf({ file, start, end }: Span): string {
  return file.text.slice(start, end).trimEnd();
}
