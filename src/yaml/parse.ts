import type { Diagnostic, Report } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import type { Encoding } from '../source/decode.js';
import { limitsOf, lineAt, type SourceFile, spanOf } from '../source/file.js';
import { limitHint } from '../source/limits.js';
import { convert, isDefaultTag } from './convert.js';
import { reportForbidden } from './forbidden.js';
import { type Budget, type ParseResult, readDocuments } from './library.js';
import { type MendedText, mendText } from './mend.js';
import type { Node } from './node.js';
import { findOpenMark } from './open-mark.js';
import { readPlain } from './plain.js';
import { scan } from './scan.js';
import { type Stretch, separate } from './separator.js';
import type { Slip } from './slip.js';
import { syntaxError } from './syntax-message.js';
import type { Tree, TreeDocument } from './tree.js';
import type { Vocabulary } from './vocabulary.js';

/** The documents of a file. One that cannot be read, or is empty, has no root. */
export interface YamlFile {
  /** Roots of the documents that hold something and can be read, slips of the keyboard mended, in order. */
  readonly roots: readonly Node[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads YAML into nodes with places; every scalar is text. A document that does not parse is searched line by line
 * for slips (`structure/fullwidth-colon`, `tab-indent`, `fullwidth-space-indent`, `space-after-colon`, and more as
 * `structure/yaml-syntax`) and read with them mended. Finds `structure/yaml-feature` and `forbidden-character` too, and
 * `too-deep`, `too-many-keys` and `too-many-documents` where a limit is met. Never throws on bad input. */
export function parseYaml(file: SourceFile, vocabulary: Vocabulary): YamlFile {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const { stretches, slips, limit } = separate(file, vocabulary);
  if (file.encoding) report(notUtf8(file, file.encoding));
  reportSlips(slips, report);
  if (limit) report(limit);
  reportForbidden(file, report);
  const context: Context = { file, separators: slips, vocabulary, report };
  const budget: Budget = { limits: limitsOf(file), keys: 0 };
  const roots = stretches.flatMap((stretch) => readStretch(stretch, context, budget));
  return { roots, diagnostics };
}

/** The finding of a file in another encoding, which was read all the same: its text stays, written in UTF-8. */
function notUtf8(file: SourceFile, encoding: Encoding): Diagnostic {
  const span = spanOf(file, 0);
  return {
    ...coded('structure/not-utf8'),
    message: `文件的编码是 ${encoding}，应为 UTF-8`,
    span,
    hint: '运行 kuaibao check --fix 就改成 UTF-8，文字不变；也可以用记事本另存，编码选“UTF-8”',
    fix: { safe: true, edits: [{ span, text: '' }] },
  };
}

interface Context {
  readonly file: SourceFile;
  readonly separators: readonly Slip[];
  readonly vocabulary: Vocabulary;
  readonly report: Report;
}

function readStretch(stretch: Stretch, context: Context, budget: Budget): readonly Node[] {
  const { file, separators, vocabulary, report } = context;
  const own = separators.filter(
    ({ diagnostic: { span } }) => span.start >= stretch.start && span.start < stretch.end,
  );
  const edits = own.flatMap((slip) => slip.edits);
  const mended = mendText(file, stretch, edits);
  const plain = readPlain(mended.text, budget);
  if (plain) return rootsOf(file, mended, plain, [], report);
  const keysBefore = budget.keys;
  const first = readDocuments(mended.text, budget);
  if (first.kind === 'limit') {
    report(limitMet(file, mended, first, budget));
    return [];
  }
  const slips = isSound(first.documents) ? [] : scan(file, stretch, vocabulary);
  if (slips.length === 0) return rootsOf(file, mended, first.documents, [], report);
  const better = mendText(file, stretch, [...edits, ...slips.flatMap((slip) => slip.edits)]);
  budget.keys = keysBefore;
  const second = readDocuments(better.text, budget);
  if (second.kind === 'limit') {
    reportSlips(slips, report);
    return [];
  }
  const isRead = second.documents.every(({ errors }) => errors.length === 0);
  reportSlips(isRead ? slips.map(withFix) : slips, report);
  return rootsOf(file, better, second.documents, slips, report);
}

/** A slip whose edits turned out to mend it. */
function withFix(slip: Slip): Slip {
  const { diagnostic, edits, isCertain } = slip;
  return isCertain ? { ...slip, diagnostic: { ...diagnostic, fix: { safe: true, edits } } } : slip;
}

/** So many slips of one kind of reading are named one by one. */
const mostSlips = 1000;

/** Reports slips; of very many the rest as a number. */
function reportSlips(slips: readonly Slip[], report: Report): void {
  for (const { diagnostic } of slips.slice(0, mostSlips)) report(diagnostic);
  const next = slips[mostSlips];
  if (!next) return;
  const message = `格式有误的地方还有${slips.length - mostSlips}处，没有一一列出`;
  report({ ...syntaxError(next.diagnostic.span, '', message), hint: '请先改正前面的，再检查一次' });
}

function limitMet(
  file: SourceFile,
  mended: MendedText,
  { name, offset }: Extract<ParseResult, { kind: 'limit' }>,
  { limits }: Budget,
): Diagnostic {
  const span = spanOf(file, mended.toSource(offset));
  if (name === 'depth') {
    const message = `缩进或括号超过${limits.depth}层，后面的没有读取`;
    return { ...coded('structure/too-deep'), span, message, hint: limitHint('depth', '请减少层数') };
  }
  const message = `文件里的键和列表项超过${limits.keys}个，后面的没有读取`;
  const hint = limitHint('keys', '请分成几个文件，或删去多余的内容');
  return { ...coded('structure/too-many-keys'), span, message, hint };
}

/** Whether there is nothing that a slip may be behind: no error, text at the root, key with full-width spaces before it,
 * or mark of YAML's own. */
function isSound(documents: readonly TreeDocument[]): boolean {
  return documents.every(
    ({ errors, root }) => errors.length === 0 && (!root || (root.kind === 'mapping' && isOrdinary(root))),
  );
}

function isOrdinary(node: Tree): boolean {
  if (node.kind === 'alias' || node.anchor !== undefined) return false;
  if (node.tag !== undefined && !isDefaultTag(node.tag)) return false;
  if (node.kind === 'scalar') return true;
  if (node.kind === 'list') return node.items.every(isOrdinary);
  return node.pairs.every(
    ({ key, value }) =>
      !(key.kind === 'scalar' && /^[\u3000\u00a0]/u.test(key.text)) &&
      isOrdinary(key) &&
      (value === undefined || isOrdinary(value)),
  );
}

function rootsOf(
  file: SourceFile,
  mended: MendedText,
  documents: readonly TreeDocument[],
  slips: readonly Slip[],
  report: Report,
): readonly Node[] {
  const explained = new Set(slips.flatMap(explainedLines));
  const guesses = slips.flatMap(({ guess }) => (guess ? [guess] : [])).sort((a, b) => a.start - b.start);
  return documents.flatMap(({ errors, root }) => {
    const error = errors[0];
    if (error) {
      const finding = toFinding(file, mended, error.code, error.range);
      if (!explained.has(lineAt(file, finding.span.start))) report(finding);
      return [];
    }
    const node = root && convert({ file, mended, guesses }, root, report);
    return node ? [node] : [];
  });
}

/** An error at the place where it was made, which is not always where the parser noticed. */
function toFinding(
  file: SourceFile,
  mended: MendedText,
  code: string,
  [start, end]: readonly [number, number],
): Diagnostic {
  const open =
    code === 'MISSING_CHAR' || code === 'BAD_INDENT' ? findOpenMark(mended.text, start) : undefined;
  if (open !== undefined)
    return syntaxError(spanOf(file, mended.toSource(open), mended.toSource(open) + 1), 'MISSING_CHAR');
  return syntaxError(spanOf(file, mended.toSource(start), mended.toSource(end)), code);
}

/** The lines on which the parser's complaints are a slip's doing: its own, and the next. */
function explainedLines({ diagnostic, edits }: Slip): readonly number[] {
  return [diagnostic.span, ...edits.map(({ span }) => span)].flatMap(({ file, start }) => {
    const line = lineAt(file, start);
    return [line, line + 1];
  });
}
