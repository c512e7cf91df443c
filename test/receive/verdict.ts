import { posix } from 'node:path';
import type { Leftover, Received } from '../../src/receive/received.js';
import { openOffice } from '../../src/session/office.js';
import type { Edit } from './edit/generate.js';
import { openPackage } from './edit/package.js';
import { sheetOf } from './edit/place.js';
import { type ReadLine, readLines } from './edit/read-lines.js';
import { filesOf, hostOf, officeFolder, printedLines, type SentIssue } from './sent-issue.js';

/** What became of an edit that was received; `faults` is empty if all of it is in the YAML, and nothing else. */
export interface Verdict {
  readonly faults: readonly string[];
  /** It has no place in the YAML, and was told. */
  readonly isTold: boolean;
}

/** Receives an edited DOCX into the office that sent it, compiles again, and compares how it reads with how the edit says that it should. */
export async function verdictOn(edit: Edit, bytes: Uint8Array, sent: SentIssue): Promise<Verdict> {
  const host = hostOf(sent.files);
  const { received, refusal } = await openOffice(host, officeFolder).receive({ name: '返回.docx', bytes });
  if (!received) return { faults: [`refused: ${refusal?.kind}`], isTold: false };
  const after = filesOf(host);
  const lines = await printedLines(host, sent.issue);
  const before = readLines(openPackage(sent.docx));
  const points = pointLines(edit, sent);
  const isTold =
    (edit.mayBeTold === true || (edit.isOfTable === true && isTableFile(edit, sent))) &&
    received.left.length > 0 &&
    sameTexts(
      lines,
      before.map(({ text }) => text),
    );
  return {
    isTold,
    faults: [
      ...(isTold ? [] : textFaults(edit, lines)),
      ...(isTold
        ? []
        : received.left
            .filter((each) => points.size === 0 || each.before !== each.after)
            .filter((each) => !isException(edit, each))
            .map((each) => `left: ${each.where}: ${each.before} → ${each.after}（${each.reason}）`)),
      ...received.conflicts.map((each) => `conflict: ${each.returned} | ${each.today}`),
      ...boldFaults(edit, lines, before, points),
      ...fileFaults(edit, sent, after),
      ...remarkFaults(edit, received, sent, after),
    ],
  };
}

/** Whether what is told as different is just what is known to be printed otherwise. */
function isException({ expected, printed }: Edit, { before, after }: Leftover): boolean {
  return printed?.lines.includes(before) === true && expected.includes(after);
}

/** Whether a table stands in a file beside the submission, where no edit goes. */
function isTableFile({ tag = '' }: Edit, sent: SentIssue): boolean {
  const yaml = text(sent.files.get(fileOf(tag, sent)));
  return /[［[]表格|附件/u.test(yaml);
}

/** The lines of the submission that an edit is of, by their places, if it has points: they are bold by what they are; one whose ordinal was taken
 * away is none, and its neighbours may be none then. */
function pointLines({ tag }: Edit, sent: SentIssue): ReadonlySet<number> {
  const { places } = sheetOf(openPackage(sent.docx));
  const own = places.filter(({ zones }) => zones.some(({ item }) => item && item.tag === tag));
  const hasPoints = own.some(({ text }) =>
    /[一二三四五六七八九十](?:是|要)|第[一二三四五六七八九十]/u.test(text),
  );
  return new Set(hasPoints ? own.map(({ line }) => line) : []);
}

function sameTexts(lines: readonly ReadLine[], texts: readonly string[]): boolean {
  return lines.length === texts.length && lines.every(({ text }, i) => text === texts[i]);
}

function textFaults({ expected, printed }: Edit, lines: readonly ReadLine[]): readonly string[] {
  const wanted = printed?.lines ?? expected;
  if (sameTexts(lines, wanted)) return [];
  const i = wanted.findIndex((text, at) => text !== lines[at]?.text);
  const at = i < 0 ? wanted.length : i;
  const got = lines.slice(at, at + 3).map(({ text }) => text);
  return [
    `line ${at + 1}:\n  expected ${wanted.slice(at, at + 3).join('\n         | ')}\n  got      ${got.join('\n         | ')}`,
  ];
}

/** Words are bold as the edit says, and lines that it left alone as they were. */
function boldFaults(
  { bold }: Edit,
  lines: readonly ReadLine[],
  before: readonly ReadLine[],
  points: ReadonlySet<number>,
): readonly string[] {
  const words = bold && lines[bold.line]?.bold.slice(bold.from, bold.to);
  const isRight = !bold || words === (bold.isBold ? 'B' : '.').repeat(bold.to - bold.from);
  const others = before.filter(
    ({ text }, i) => !points.has(i) && i !== bold?.line && lines.some((line) => line.text === text),
  );
  const changed = others.filter(
    ({ text, bold: own }) => !lines.some((line) => line.text === text && line.bold === own),
  );
  return [
    ...(isRight ? [] : [`bold is ${words}`]),
    ...changed.map(({ text }) => `bold has changed in: ${text}`),
  ];
}

/** Only the submission's file has changed, and the issue's sheet where the edit is of the order; all comments are kept. */
function fileFaults(edit: Edit, sent: SentIssue, after: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const sheet = posix.join(sent.issue, 'issue.yaml');
  const own =
    edit.tag === undefined ? [sheet] : [fileOf(edit.tag, sent), ...(edit.touchesOrder ? [sheet] : [])];
  const changed = [...new Set([...sent.files.keys(), ...after.keys()])].filter(
    (path) => text(sent.files.get(path)) !== text(after.get(path)),
  );
  const strange = changed.filter((path) => !own.includes(path));
  const lost = changed.flatMap((path) => {
    const kept = text(after.get(path));
    return commentsKept(text(sent.files.get(path)), kept).filter((comment) => !kept.includes(comment));
  });
  return [
    ...strange.map((path) => `changed too: ${path}`),
    ...lost.map((comment) => `comment lost: ${comment}`),
  ];
}

/** The file of the submission that a control's tag names. */
function fileOf(tag: string, { docx, printed }: SentIssue): string {
  const { items } = sheetOf(openPackage(docx));
  const tags = [...new Set(items.filter(({ kind }) => kind !== 'annex').map((item) => item.tag))];
  return printed[tags.indexOf(tag)] ?? '';
}

/** Comments of a YAML file that are to be in it still: lines of their own, and what stands behind a value that is there now. */
function commentsKept(yaml: string, now: string): readonly string[] {
  return yaml.split(/\r?\n/u).flatMap((line) => {
    const [, value = '', comment] = /^(.*?)(?<=^|\s)(#\s.*)$/u.exec(line) ?? [];
    return comment !== undefined && now.includes(value.trim()) ? [comment] : [];
  });
}

function remarkFaults(
  { comment, author, tag }: Edit,
  { remarks }: Received,
  sent: SentIssue,
  after: ReadonlyMap<string, Uint8Array>,
): readonly string[] {
  if (comment === undefined) return remarks.map((each) => `no such remark: ${each.text}`);
  const [remark] = remarks;
  const file = text(after.get(fileOf(tag ?? '', sent)));
  const isWritten = file
    .split('\n')
    .some((line) => line.includes(`# 批注（${author}）`) && line.endsWith(comment));
  return [
    ...(remarks.length === 1 && remark?.text === comment && remark.by.author === author ? [] : ['no remark']),
    ...(isWritten ? [] : ['the remark is not in the file']),
  ];
}

function text(bytes: Uint8Array | undefined): string {
  return bytes ? new TextDecoder().decode(bytes) : '';
}
