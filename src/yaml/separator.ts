import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import { limitsOf, lineStarts, lineText, type SourceFile, spanOf } from '../source/file.js';
import { limitHint } from '../source/limits.js';
import { readLineStart } from './key-line.js';
import type { Slip } from './slip.js';
import type { Vocabulary } from './vocabulary.js';

/** A stretch of a file that holds one document; it may begin with a line `---`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A file cut into its documents. */
export interface Separated {
  readonly stretches: readonly Stretch[];
  /** Lines that were meant to separate. */
  readonly slips: readonly Slip[];
  /** There are more documents than are read: the stretches end before them. */
  readonly limit?: Diagnostic;
}

const rule = /^ {0,1}(?:-{2,}|[－﹣]{2,}|[—–―─━]{2,}|[=＝]{3,}|[*＊]{3,}|[_＿]{3,})[ \t\u3000]*$/u;

/** A headline behind a rule on its line. */
function isTitled(line: string): boolean {
  return (
    line.startsWith('---') &&
    line.length > 3 &&
    /^---[ \t\u3000]*(?=[\p{L}\p{N}（(【《])(?!.*:(?:\s|$))/u.test(line)
  );
}

/** Cuts a file at its `---`, also where three of another dash were typed. A line at the left edge of nothing but dashes
 * is never text: text is indented. */
export function separate(file: SourceFile, { hasSeparators, outermost }: Vocabulary): Separated {
  const stretches: Stretch[] = [];
  const slips: Slip[] = [];
  const starts = lineStarts(file);
  const most = limitsOf(file).documents;
  let start = 0;
  for (const [i, at] of starts.entries()) {
    if (stretches.length >= most) return { stretches, slips, limit: tooMany(file, start, most) };
    const text = lineText(file, i + 1);
    const next = starts[i + 1] ?? file.text.length;
    if (/^---(?:\s|$)/u.test(text) && !isTitled(text)) {
      if (at > start) stretches.push({ start, end: at });
      start = at;
    } else if (/^\.\.\.(?:\s|$)/u.test(text)) {
      stretches.push({ start, end: next });
      start = next;
    } else if (rule.test(text) || isTitled(text)) {
      const isCertain = beginsAnew(file, i + 1, outermost);
      slips.push(separatorSlip(file, at, text, { hasSeparators, isCertain }));
      if (!hasSeparators) continue;
      stretches.push({ start, end: at });
      start = next;
    } else if (/^```[a-z]*[ \t]*$/u.test(text)) {
      slips.push(fenceSlip(file, at, next));
    }
  }
  if (start >= file.text.length) return { stretches, slips };
  if (stretches.length >= most) return { stretches, slips, limit: tooMany(file, start, most) };
  stretches.push({ start, end: file.text.length });
  return { stretches, slips };
}

function tooMany(file: SourceFile, at: number, most: number): Diagnostic {
  return {
    ...coded('structure/too-many-documents'),
    message: `一个文件里超过${most}篇，后面的没有读取`,
    span: spanOf(file, at),
    hint: limitHint('documents', '请分成几个文件'),
  };
}

/** Whether the first line behind a line (from 1) that says something is a key at the left edge. */
function beginsAnew(file: SourceFile, line: number, outermost: Vocabulary['outermost']): boolean {
  for (let i = line + 1; i <= lineStarts(file).length && i < line + 20; i++) {
    const text = lineText(file, i);
    if (/^\s*(?:#|$)/u.test(text)) continue;
    const { indent, key } = readLineStart(text);
    return indent === '' && key !== undefined && outermost.has(key.text);
  }
  return false;
}

/** A line of three backticks, with which Markdown and chats set off what is copied from them. */
function fenceSlip(file: SourceFile, at: number, end: number): Slip {
  const edits = [{ span: spanOf(file, at, end), text: '' }];
  return {
    diagnostic: {
      ...coded('structure/yaml-syntax'),
      message: '出现 Markdown 的记号“```”，应删去',
      span: spanOf(file, at, at + 3),
      hint: '从聊天软件复制时带来的，请删去这一行',
      fix: { safe: true, edits },
    },
    edits,
  };
}

function separatorSlip(
  file: SourceFile,
  at: number,
  text: string,
  { hasSeparators, isCertain }: { readonly hasSeparators: boolean; readonly isCertain: boolean },
): Slip {
  const span = spanOf(file, at, at + text.length);
  const base = { ...coded('structure/yaml-syntax'), span } as const;
  if (!hasSeparators) {
    const edits = [{ span, text: '' }];
    const hint = '请删去这一行，或在行首加上“#”';
    return { diagnostic: { ...base, message: `出现分隔线“${text.trim()}”，这个文件里不分篇`, hint }, edits };
  }
  const edits = [{ span, text: '---' }];
  const message = '隔开稿件的“---”是三个半角减号，独占一行';
  const hint = `这一行写着“${text.trim()}”，请改成“---”`;
  return {
    diagnostic: { ...base, message, hint, fix: { safe: isCertain && !isTitled(text), edits } },
    edits,
  };
}
