import type { Diagnostic, Severity } from '../diagnostic/diagnostic.js';
import type { Span } from '../source/file.js';
import { isIn, type LeftOut } from './left-out.js';
import { ownWords } from './own-words.js';

/** A note on a draft for those who approve it. */
export interface DraftNote {
  readonly span: Span;
  /** One line is one paragraph. */
  readonly text: string;
}

const heads: Readonly<Record<Severity, string>> = { error: '须改正', warning: '请核对', hint: '供参考' };

/** Of what only an editor at the keyboard can make sense. */
const jargon =
  /kuaibao|ya?ml|--|UTF|GBK|\.[a-z]{3}\b|键|缩进|空格|冒号|占位|注释|单引号|引号，|“[|[-]|[{}*]|列表|名册|子栏目|格式中|写成：|: …/iu;

/** Codes that concern the office's files and nothing that is printed. */
const asides =
  /^(?:suppression\/|layout\/font-not-usable$|structure\/(?:not-a-submission|unknown-rule|unknown-word)$)/u;

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
  const wording = plain(finding.message, finding);
  if (wording !== undefined) return wording;
  const own = ownWords(finding);
  return own?.isPrinted === false ? own.text : undefined;
}

function noteOf(finding: Diagnostic): readonly DraftNote[] {
  const { code, severity, message, hint, span } = finding;
  if (asides.test(code)) return [];
  const wording = plain(message, finding);
  if (code === 'layout/missing-glyph') {
    const char = /“(.)”/u.exec(message)?.[1];
    const text = char === undefined ? '这里有看不见的字符' : `电脑上没有“${char}”这个字`;
    return [{ span, text: `${heads[severity]}：${text}，排版时用“〓”代替` }];
  }
  if (wording === undefined || (code === 'structure/comment-in-value' && severity === 'error')) {
    const { text = '这里写得不合格式，由编辑改正' } = ownWords(finding) ?? {};
    return severity === 'error' ? [{ span, text: `${heads.error}：${text}` }] : [];
  }
  const way = hint === undefined ? undefined : plain(hint, finding);
  return [{ span, text: [`${heads[severity]}：${wording}`, ...(way === undefined ? [] : [way])].join('\n') }];
}

/** A finding's sentence as anyone understands it, if it is one: files are called by their names alone. */
function plain(
  sentence: string,
  { span, related = [] }: Pick<Diagnostic, 'span' | 'related'>,
): string | undefined {
  const paths = new Set([span, ...related.map((each) => each.span)].map(({ file }) => file.path));
  let text = sentence.replace(/（U\+[\dA-F]+）/gu, '');
  for (const path of paths) {
    const [name = ''] = path
      .replace(/\/issue\.yaml$/u, '')
      .split('/')
      .slice(-1);
    const called = `“${name.replace(/\.ya?ml$/iu, '')}”`;
    text = text
      .split(path)
      .map((part, i) => (i === 0 ? part : called + part.replace(/^第\d+行/u, '')))
      .join('');
  }
  return jargon.test(text) ? undefined : text;
}
