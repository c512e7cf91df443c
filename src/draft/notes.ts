import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Severity } from '../fault/severity.js';
import type { Span } from '../source/file.js';
import { isIn, type LeftOut } from './left-out.js';
import { makeshiftWords, ownWords } from './own-words.js';

/** A note on a draft for those who approve it. */
export interface DraftNote {
  readonly span: Span;
  /** One line is one paragraph. */
  readonly text: string;
}

const heads: Readonly<Record<Severity, string>> = { error: '须改正', warning: '请核对', hint: '供参考' };

/** Of what only an editor at the keyboard can make sense. */
const jargon =
  /kuaibao|ya?ml|--|UTF|GBK|\.[a-z]{3}\b|键|缩进|空格|冒号|占位|注释|单引号|引号，|“[|[-]+”|[{}*]|列表|名册|子栏目|格式中|写成：|\p{Script=Han}: /iu;

/** Ways out that are open to whoever has the file before him, and to nobody who reads the draft. */
const keyboard =
  /输入法|Shift|重新输入|重打|[整这]一?行|一行|这一项|指定一种|保存|另存|请写成 [[\d]|改用稿件|改投|公式/u;

/** Kinds of files by the ends of their names, which say nothing to those who read a table or see a picture. */
const fileEnding = /(?<=“[^“”]*)\.(?:xlsx?|csv|tsv|docx?|txt|md|png|jpe?g|gif|webp|heic)(?=”)/giu;

/** Codes that concern the office's files and its form, and nothing that is printed. */
const asides =
  /^(?:suppression\/|layout\/font-not-usable$|style\/deviation$|picture\/oversized$|structure\/(?:unknown-rule|unknown-word)$)/u;

/** Of files that are not read: submissions under another name, manuscripts that no submission has been made of. */
const notRead = 'structure/not-a-submission';

const mostReasons = 3;

/** A draft's findings as notes for those who approve it, who know of no files and options: what was left out first, at
 * `sheet`; then what is found of what is printed, in the order given. */
export function draftNotes(
  findings: readonly Diagnostic[],
  leftOut: readonly LeftOut[],
  sheet: Span,
): readonly DraftNote[] {
  const found = byPath(findings, ({ span }) => span.file.path);
  const left = byPath(leftOut, ({ path }) => path);
  const lost = leftOut.map((each) => ({ span: sheet, text: lossOf(each, found.get(each.path) ?? []) }));
  const printed = findings.filter(({ span }) => !left.get(span.file.path)?.some((each) => isIn(each, span)));
  return [...lost, ...printed.flatMap(noteOf)];
}

function byPath<T>(all: readonly T[], pathOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(pathOf(each));
    if (group) group.push(each);
    else groups.set(pathOf(each), [each]);
  }
  return groups;
}

/** 没有排进来：县水利局的“标题”。原因：没有栏目。 */
function lossOf(left: LeftOut, findings: readonly Diagnostic[]): string {
  const reasons = findings
    .filter(({ severity, span }) => severity === 'error' && isIn(left, span))
    .flatMap((each) => reasonOf(each) ?? []);
  const list = [...new Set(reasons)].slice(0, mostReasons).join('；');
  return `没有排进来：${left.name}\n${list === '' ? '写得不合格式，编辑改好后再排进来' : list}`;
}

/** Why something was left out, as far as a finding says it. */
function reasonOf(finding: Diagnostic): string | undefined {
  const own = ownWords(finding);
  if (own) return own.isPrinted ? undefined : own.text;
  const makeshift = (): string | undefined => {
    const words = makeshiftWords(finding);
    return words?.isPrinted === false ? words.text : undefined;
  };
  return plain(finding.message, finding) ?? makeshift();
}

function noteOf(finding: Diagnostic): readonly DraftNote[] {
  const { code, severity, message, hint, span } = finding;
  if (asides.test(code)) return [];
  const head = heads[severity];
  if (code === 'layout/missing-glyph') {
    const text = `${head}：${lackOf(/“(.+?)”/su.exec(message)?.[1] ?? '')}，排版时用“〓”代替`;
    return [{ span, text }];
  }
  const name = `“${stemOf(span.file.path)}”`;
  if (code === 'picture/unused')
    return [{ span, text: `${head}：${message.replace('这张图片', `图片${name}`)}` }];
  if (code === notRead)
    return severity === 'hint' ? [] : [{ span, text: `${head}：来稿${name}还没有整理，没有排进来` }];
  const own = ownWords(finding);
  const wording = own?.text ?? plain(message, finding);
  if (wording === undefined) {
    const { text = '这里写得不合格式，由编辑改正' } = makeshiftWords(finding) ?? {};
    return severity === 'error' ? [{ span, text: `${head}：${text}` }] : [];
  }
  const way = own || hint === undefined || keyboard.test(hint) ? undefined : plain(hint, finding);
  return [{ span, text: [`${head}：${wording}`, ...(way === undefined ? [] : [way])].join('\n') }];
}

/** The words for a character that no face has, as far as it can be shown. */
function lackOf(char: string): string {
  if (/^\p{Co}$/u.test(char)) return '这里的自造字印不出来';
  return /^[\p{C}\s]*$/u.test(char) ? '这里有看不见的字符' : `电脑上没有“${char}”这个字`;
}

/** A finding's sentence as anyone understands it, if it is one: files are called by their names alone. */
function plain(
  sentence: string,
  { span, related = [] }: Pick<Diagnostic, 'span' | 'related'>,
): string | undefined {
  const paths = new Set([span, ...related.map((each) => each.span)].map(({ file }) => file.path));
  let text = sentence.replace(/（U\+[\dA-F]+(?: U\+[\dA-F]+)*）/gu, '').replace(fileEnding, '');
  for (const path of paths) {
    const called = `“${stemOf(path.replace(/\/issue\.yaml$/u, ''))}”`;
    text = text
      .split(path)
      .map((part, i) => (i === 0 ? part : called + part.replace(/^第\d+行/u, '')))
      .join('');
  }
  return jargon.test(text) ? undefined : text;
}

/** A file's name without folder and ending. */
function stemOf(path: string): string {
  return path.replace(/^.*\//u, '').replace(/\.[a-z0-9]{1,5}$/iu, '');
}
