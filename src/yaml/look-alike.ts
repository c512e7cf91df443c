import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { lineStarts, lineText, type SourceFile, spanOf } from '../source/file.js';

interface Line {
  readonly number: number;
  readonly start: number;
  readonly text: string;
}

/** Full-width colons after keys, and tabs or full-width spaces as indentation, between two offsets of a file: what
 * a Chinese keyboard puts where YAML wants other characters. `knownKeys` are the keys that a colon must follow. */
export function findLookAlikes(
  file: SourceFile,
  start: number,
  end: number,
  knownKeys: ReadonlySet<string>,
): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  let badIndent = 0;
  for (const line of structuralLines(file, start, end)) {
    const indent = indentFault(file, line);
    if (indent) {
      if (line.number > badIndent + 1) findings.push(indent);
      badIndent = line.number;
      continue;
    }
    const colon = colonFault(file, line, knownKeys);
    if (colon) findings.push(colon);
  }
  return findings;
}

/** The finding of a full-width colon at an offset. */
export function fullwidthColon(file: SourceFile, offset: number, key: string): Diagnostic {
  const span = spanOf(file, offset, offset + 1);
  return {
    code: 'structure/fullwidth-colon',
    severity: 'error',
    message: `“${key}”后面出现全角冒号“：”，应为半角冒号加一个空格“: ”`,
    span,
    hint: '键名后的冒号请在英文输入状态下输入，冒号后空一格',
    fix: { safe: true, edits: [{ span, text: ': ' }] },
  };
}

function colonFault(file: SourceFile, line: Line, knownKeys: ReadonlySet<string>): Diagnostic | undefined {
  const match = /^([ ]*(?:- +)?)([^\s:：#]{1,16})[ 　]*：/u.exec(line.text);
  const key = match?.[2];
  if (!match || key === undefined || !knownKeys.has(key)) return undefined;
  return fullwidthColon(file, line.start + match[0].length - 1, key);
}

function indentFault(file: SourceFile, line: Line): Diagnostic | undefined {
  const indent = /^[ \t\u3000\u00a0]*/u.exec(line.text)?.[0] ?? '';
  const at = indent.search(/[\t\u3000\u00a0]/u);
  if (at < 0 || indent.length === line.text.length) return undefined;
  const span = spanOf(file, line.start + at, line.start + indent.length);
  const tab = indent[at] === '\t';
  return {
    code: tab ? 'structure/tab-indent' : 'structure/fullwidth-space-indent',
    severity: 'error',
    message: `行首出现${tab ? '制表符（Tab）' : indent[at] === '\u3000' ? '全角空格' : '不间断空格'}，缩进应为半角空格`,
    span,
    hint: tab ? '请把制表符换成两个半角空格' : '请换成两个半角空格；段首不必空格，排版时自动空两字',
  };
}

/** The lines that are not inside a block scalar (`|` or `>`). */
function* structuralLines(file: SourceFile, start: number, end: number): Generator<Line> {
  const starts = lineStarts(file);
  let blockIndent: number | undefined;
  for (const [i, lineStart] of starts.entries()) {
    if (lineStart < start) continue;
    if (lineStart >= end) return;
    const text = lineText(file, i + 1);
    const blank = text.trim() === '';
    const indent = text.length - text.replace(/^ +/u, '').length;
    if (blockIndent !== undefined && (blank || indent > blockIndent)) continue;
    blockIndent = /(?:^|[:：-]\s*)[|>][-+0-9]*\s*(?:#.*)?$/u.test(text) ? indent : undefined;
    if (!blank) yield { number: i + 1, start: lineStart, text };
  }
}
