import { coded } from '../fault/severity.js';
import { type SourceFile, spanOf } from '../source/file.js';
import type { Slip } from './slip.js';

/** A `#` in a list in brackets, at `hash` of the value: YAML makes a comment of the rest of the line, with the bracket that closes the list. Read as a
 * full-width one. The item that it stands in is to be quoted; one that it begins may be a remark. */
export function bracketCutSlip({
  file,
  at,
  subject,
  value,
  hash,
}: {
  readonly file: SourceFile;
  readonly at: number;
  readonly subject: string;
  readonly value: string;
  readonly hash: number;
}): Slip {
  const [before = ''] = /[^[\]{},]*$/u.exec(value.slice(0, hash)) ?? [];
  const [behind = ''] = /^[^[\]{},]*/u.exec(value.slice(hash)) ?? [];
  const item = `${before.trimStart()}${behind.trimEnd()}`;
  const start = at + hash - before.trimStart().length;
  const span = spanOf(file, at + hash, at + hash + 1);
  const edits = [{ span: spanOf(file, start, start + item.length), text: `'${item.replaceAll("'", "''")}'` }];
  const isInItem = before.trim() !== '' && !/["']/u.test(item);
  return {
    diagnostic: {
      ...coded('structure/comment-in-value'),
      message: `${subject}在“#”处断开，后面的文字和括号成了注释，读不出来`,
      span,
      hint: isInItem
        ? `是文字时给这一项加上单引号：'${item}'；是注释时请移到上一行`
        : '是注释时请移到上一行；是文字时给这一项加上单引号',
      ...(isInItem ? { fix: { safe: false, edits } } : {}),
    },
    edits: [{ span, text: '＃' }],
    guess: { start: at, end: at + value.trimEnd().length },
  };
}
