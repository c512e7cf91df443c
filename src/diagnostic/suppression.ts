import { coded } from '../fault/severity.js';
import { lineStarts, lineText, positionAt, type SourceFile, type Span, spanOf } from '../source/file.js';
import type { Diagnostic } from './diagnostic.js';
import { didYouMean } from './did-you-mean.js';

/** `# kuaibao-ignore CODE: 理由`, a comment by which an author answers for a finding. */
export interface Suppression {
  readonly code: string;
  /** Where the code stands in the comment. */
  readonly span: Span;
  /** The entry it speaks for: the one on its line, else the next. */
  readonly covers: Span;
}

/** The codes known when suppressions are judged. */
export interface KnownCodes {
  readonly all: ReadonlySet<string>;
  /** Codes that no author can suppress. */
  readonly isStructural: (code: string) => boolean;
  /** Whether what finds a code was looked at in this run: only then can its suppression be idle. */
  readonly isJudged: (code: string) => boolean;
}

const form =
  /^#+\s*kuaibao-ignore\s+([a-z]+\/[a-z0-9-]+(?:\s*[,，、]\s*[a-z]+\/[a-z0-9-]+)*)\s*(?:[:：]\s*(.*))?$/u;

/** Reads the suppressions among a file's comments. Finds `suppression/malformed`, `no-reason`, `structural` and
 * `unknown-code`; what is wrong suppresses nothing. */
export function readSuppressions(
  comments: readonly Span[],
  known: KnownCodes,
): { readonly suppressions: readonly Suppression[]; readonly diagnostics: readonly Diagnostic[] } {
  const suppressions: Suppression[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const comment of comments) {
    const { file, start, end } = comment;
    const text = file.text.slice(start, end);
    if (!text.includes('kuaibao-ignore')) continue;
    const [, codes, reason = ''] = form.exec(text) ?? [];
    if (codes === undefined) {
      diagnostics.push({
        ...coded('suppression/malformed'),
        message: '不查的注释写法不对，应为“# kuaibao-ignore 代码: 理由”',
        span: comment,
        hint: '代码写在问题后面的方括号里，如 wording/typo',
      });
      continue;
    }
    if (reason.trim() === '') {
      diagnostics.push({
        ...coded('suppression/no-reason'),
        message: '不查的注释没有写理由',
        span: comment,
        hint: `请写成“# kuaibao-ignore ${codes}: 为什么这里不改”`,
      });
      continue;
    }
    const covers = coveredBy(file, comment);
    for (const { 0: code, index } of codes.matchAll(/[a-z]+\/[a-z0-9-]+/gu)) {
      const at = start + text.indexOf(codes) + index;
      const span = spanOf(file, at, at + code.length);
      const fault = faultOf(code, span, known);
      if (fault) diagnostics.push(fault);
      else suppressions.push({ code, span, covers });
    }
  }
  return { suppressions, diagnostics };
}

function faultOf(code: string, span: Span, { all, isStructural }: KnownCodes): Diagnostic | undefined {
  if (isStructural(code)) {
    const message = `“${code}”关系到稿件能不能读、能不能印，不能用注释略过`;
    return { ...coded('suppression/structural'), message, span, hint: '请改正这个问题本身' };
  }
  if (all.has(code)) return undefined;
  const hint = didYouMean(code, all) ?? '代码写在问题后面的方括号里，全部代码见 kuaibao explain';
  return {
    ...coded('suppression/unknown-code'),
    message: `没有“${code}”这条规则`,
    span,
    hint,
  };
}

/** Findings without those that are suppressed, and a `suppression/unused` for each suppression that met none. */
export function suppress(
  diagnostics: readonly Diagnostic[],
  suppressions: readonly Suppression[],
  { isJudged }: KnownCodes,
): readonly Diagnostic[] {
  if (suppressions.length === 0) return diagnostics;
  const used = new Set<Suppression>();
  const byCode = new Map<string, Suppression[]>();
  for (const each of suppressions) {
    const known = byCode.get(each.code);
    if (known) known.push(each);
    else byCode.set(each.code, [each]);
  }
  const left = diagnostics.filter(({ code, span }) => {
    const met = (byCode.get(code) ?? []).filter((each) => covers(each.covers, span));
    for (const each of met) used.add(each);
    return met.length === 0;
  });
  const idle = suppressions.filter((each) => !used.has(each) && isJudged(each.code));
  return [
    ...left,
    ...idle.map(
      ({ code, span }): Diagnostic => ({
        ...coded('suppression/unused'),
        message: `这里没有“${code}”的问题，不查的注释多余`,
        span,
        hint: '请删去这个注释，或移到有问题的那一项的上一行',
      }),
    ),
  ];
}

function covers(covered: Span, span: Span): boolean {
  return covered.file === span.file && covered.start <= span.start && span.start < covered.end;
}

/** The entry that a comment speaks for: its own line's, if something stands before it, else the next one's; with all that is
 * indented deeper below, and a list below a key also where it is not. */
function coveredBy(file: SourceFile, comment: Span): Span {
  const count = lineStarts(file).length;
  let line = positionAt(file, comment.start).line;
  const isOwn = (lineStarts(file)[line - 1] ?? 0) + indentOf(lineText(file, line)) === comment.start;
  if (isOwn) line = entryLineBehind(file)[line] ?? count + 1;
  const head = lineText(file, line);
  const indent = indentOf(head);
  const hasList = /:\s*(?:#.*)?$/u.test(head);
  let last = line;
  for (let next = line + 1; next <= count; next++) {
    const text = lineText(file, next);
    if (text.trim() === '') continue;
    const isItem = hasList && indentOf(text) === indent && /^\s*- /u.test(text);
    if (indentOf(text) <= indent && !isItem) break;
    last = next;
  }
  return spanOf(
    file,
    lineStarts(file)[line - 1] ?? file.text.length,
    lineStarts(file)[last] ?? file.text.length + 1,
  );
}

const entryLinesOf = new WeakMap<SourceFile, readonly number[]>();

/** For each line (from 1), the next behind it that holds more than a comment or `---`; the one behind the last if none does. */
function entryLineBehind(file: SourceFile): readonly number[] {
  const known = entryLinesOf.get(file);
  if (known) return known;
  const count = lineStarts(file).length;
  const lines: number[] = [];
  for (let line = count, next = count + 1; line >= 1; line--) {
    lines[line] = next;
    if (!/^\s*(?:#.*|---\s*)?$/u.test(lineText(file, line))) next = line;
  }
  entryLinesOf.set(file, lines);
  return lines;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
