import type { Fix } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import { lineEndOf, type SourceFile, spanOf } from '../source/file.js';
import type { Above } from './above.js';
import type { Slip } from './slip.js';

/** A `#` at which YAML ends a value, while its text goes on below; read as a full-width one, so that the rest can be read. Running text, whose
 * lines have `indent` spaces, is to be written behind a bar, where it is text; without asking, if no `#` of it can begin a remark. */
export function cutSlip(
  file: SourceFile,
  { cutAt = 0, key, valueAt, column }: Above,
  indent: number | undefined,
): Slip {
  const span = spanOf(file, cutAt, cutAt + 1);
  const text = textBelow(file, valueAt, column);
  const isCertain = !/(?:^|[ \t\n])#(?![\p{Script=Han}\d“《])/u.test(text);
  return {
    diagnostic: {
      ...coded('structure/comment-in-value'),
      message: `“${key}”在“#”处断开，后面的文字读不出来`,
      span,
      hint: `写成“${key}: |”，下面每段一行，每行前空两格；是注释时请另起一行，写在“${key}”上面`,
      ...(indent === undefined ? {} : { fix: behindBar(file, valueAt, indent, isCertain) }),
    },
    edits: [{ span, text: '＃' }],
  };
}

/** Puts a bar behind a key's colon, and what stands on its line below it. */
function behindBar(file: SourceFile, valueAt: number, indent: number, safe: boolean): Fix {
  const [blanks = ''] = /^[ \t]*/u.exec(file.text.slice(valueAt, valueAt + 200)) ?? [];
  const isBelow = /^(?:\r|\n|$)/u.test(file.text.slice(valueAt + blanks.length, valueAt + blanks.length + 1));
  const bar = isBelow ? ' |' : ` |${lineEndOf(file)}${' '.repeat(indent)}`;
  return { safe, edits: [{ span: spanOf(file, valueAt, valueAt + blanks.length), text: bar }] };
}

/** A value from its key's colon to the last line below that is further in than its key. */
function textBelow({ text }: SourceFile, valueAt: number, column: number): string {
  const line = new RegExp(`[^\\n]*(?:\\n(?: {${column + 1},}[^\\n]*|[ \\t\\r]*(?=\\n)))*`, 'uy');
  line.lastIndex = valueAt;
  return line.exec(text)?.[0] ?? '';
}
