import { coded } from '../fault/severity.js';
import { type SourceFile, spanOf } from '../source/file.js';
import type { LineStart } from './key-line.js';
import type { Line } from './lines.js';
import type { Slip } from './slip.js';

/** A value that was put on the line below its key, from `at` (behind the colon) to `end`. */
export function lineBelowSlip(file: SourceFile, at: number, end: number, key: string): Slip {
  return {
    diagnostic: {
      ...coded('structure/yaml-syntax'),
      message: `“${key}”的内容要接在冒号后面，写在同一行`,
      span: spanOf(file, end, end + 1),
      hint: `写成“${key}: …”，冒号后空一格`,
    },
    edits: [{ span: spanOf(file, at, end), text: ' ' }],
    isCertain: true,
  };
}

/** Running text from `at` on, behind an indent of blanks, with no key of its own: read as the value of the one that it must
 * have. */
export function keylessTextSlip(file: SourceFile, at: number, indent: number, key: string): Slip {
  const lineEnd = file.text.includes('\r\n') ? '\r\n' : '\n';
  return {
    diagnostic: {
      ...coded('structure/yaml-syntax'),
      message: `${key}要写成“${key}: |”，下面每行前空两格`,
      span: spanOf(file, at + indent, at + indent + 1),
      hint: `请在这一行上面加一行“${key}: |”，从这一行起每行前空两格`,
    },
    edits: [{ span: spanOf(file, at, at + indent), text: `${key}: |${lineEnd}  ` }],
  };
}

/** An item whose dash is another mark, or has no space behind it; undefined if the line is none. */
export function dashSlipIn(
  file: SourceFile,
  line: Line,
  { key, dashes, content }: LineStart,
): Slip | undefined {
  const dash = otherDash.exec(line.text.slice(content));
  if (!dash || key !== undefined || dashes.length > 0) return undefined;
  return dashSlip(file, line.at + content, dash[0].length);
}

/** A dash of another kind, or one without a space, before an item. */
export const otherDash = /^(?:-|[－﹣—–−•·●][ \t\u3000]*)(?=[^\s-])/u;

/** The slip of such a dash, `at` in the file. */
export function dashSlip(file: SourceFile, at: number, length: number): Slip {
  const span = spanOf(file, at, at + length);
  const written = file.text.charAt(at);
  const message =
    written === '-' ? '列表行首的“-”后面缺一个空格' : `列表行首写成了“${written}”，应为半角减号加一个空格`;
  const edits = [{ span, text: '- ' }];
  return {
    diagnostic: {
      ...coded('structure/yaml-syntax'),
      message,
      span,
      hint: '每项一行，行首写“- ”，减号在英文输入状态下输入',
      fix: { safe: false, edits },
    },
    edits,
    isCertain: true,
  };
}

/** A known key parted from its value by another mark (`gap`, at `at`) than a colon: 标题=…, 标题；… */
export function keyMarkSlip(file: SourceFile, at: number, gap: string, key: string): Slip {
  const span = spanOf(file, at, at + gap.length);
  const edits = [{ span, text: ': ' }];
  return {
    diagnostic: {
      ...coded('structure/yaml-syntax'),
      message: `“${key}”后面写成了“${gap.trim()}”，应为半角冒号加一个空格“: ”`,
      span,
      hint: '键名后的冒号请在英文输入状态下输入，冒号后空一格',
      fix: { safe: true, edits },
    },
    edits,
  };
}
