import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { writeScalar } from '../../src/yaml/write.js';
import { fixtures } from '../project.js';
import { type Files, readOffice } from './proof-office.js';

const folder = join(fixtures, 'proofreading/seeded');
const office = readOffice(join(folder, 'office'));

/** A seeded fault as written; see README.md beside it. */
interface Written {
  readonly code: string;
  readonly asked?: true;
  readonly wrong?: string;
  readonly in?: 'body' | 'headline' | 'attendees' | 'note';
  readonly document?: 2;
  readonly at: string;
  readonly nth?: number;
  readonly right?: string;
  readonly fix?: 'none';
  readonly hard?: string;
  readonly files?: Files;
  readonly file?: string;
}

/** A seeded fault, laid into an office. */
export interface Seeded {
  readonly group: string;
  readonly name: string;
  readonly code: string;
  readonly files: Files;
  /** The issue to check. */
  readonly issue: string;
  /** The text with the fault, and the one without, as running text; absent for cases of whole files. */
  readonly wrong?: string;
  readonly right?: string;
  /** The file with the fault, the place of the wrong words in it, and what it should be. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly mended?: string;
  /** The finding offers nothing: a person decides. */
  readonly isLeftToPeople: boolean;
}

/** Every seeded fault. */
export const seeded: readonly Seeded[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .flatMap((name) => {
    const group = name.replace('.yaml', '');
    const written: readonly Written[] = parse(readFileSync(join(folder, name), 'utf8'));
    const counts = new Map<string, number>();
    return written.map((each): Seeded => {
      const count = (counts.get(each.code) ?? 0) + 1;
      counts.set(each.code, count);
      const label = `${each.code} ${count}${each.hard ? ` (${each.hard})` : ''}`;
      return {
        group,
        name: label,
        ...(each.files ? inFiles(each) : inText(each)),
        code: each.code,
        isLeftToPeople: each.fix === 'none',
      };
    });
  });

type Laid = Omit<Seeded, 'group' | 'name' | 'code' | 'isLeftToPeople'>;

function inFiles({ files = {}, file = '', at, nth, right }: Written): Laid {
  const all = { ...office, ...files };
  const text = all[file] ?? '';
  const start = nthIndex(text, at, nth);
  const issue = /^issues\/[^/]+/u.exec(file)?.[0] ?? 'issues/0001';
  return {
    files: all,
    issue,
    path: file,
    start,
    end: start + at.length,
    ...(right === undefined ? {} : { mended: right }),
  };
}

function inText({ code, asked, wrong = '', in: place = 'body', document, at, nth, right }: Written): Laid {
  const path = place === 'note' ? 'issues/0001/issue.yaml' : 'issues/0001/有错.yaml';
  const write = (text: string): string => {
    if (place === 'note') return `${office[path]?.trimEnd()}\n编者按: ${block(text)}\n`;
    const first =
      '单位: 鹭洲镇\n栏目: 工作动态\n标题: 鹭洲镇疏浚渔港航道\n正文: 航道疏浚长度1.8公里，大船小船都能靠岸。\n---\n';
    return `${document === 2 ? first : ''}${submission(text, place)}`;
  };
  const text = write(wrong);
  const start = nthIndex(text, at, nth, text.indexOf(firstLine(wrong)));
  return {
    files: { ...office, ...(asked ? asking(code) : {}), [path]: text },
    issue: 'issues/0001',
    wrong,
    path,
    start,
    end: start + at.length,
    ...(right === undefined ? {} : { right, mended: write(right) }),
  };
}

/** The office's configuration with a rule turned on that may be off. */
function asking(code: string): Files {
  return { 'bulletin.yaml': `${office['bulletin.yaml']}校对:\n  规则:\n    ${code}: 开\n` };
}

function submission(text: string, place: NonNullable<Written['in']>): string {
  const headline = place === 'headline' ? text.trim() : '云岫街道推进老旧小区改造';
  const attendees = place === 'attendees' ? `陪同: ${writeScalar(text.trim())}\n` : '';
  const body = place === 'body' ? text : '街道逐户征求意见，楼道和管网的改造方案已经公示。';
  const head = '单位: 云岫街道\n栏目: 工作动态\n';
  return `${head}标题: ${writeScalar(headline)}\n${attendees}日期: 2025-06-12\n正文: ${block(body)}\n`;
}

/** A literal block with the lines just as they are, white space at their ends included. */
function block(text: string): string {
  const lines = text.replace(/\n$/u, '').split('\n');
  return `|2-\n${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}`;
}

function firstLine(text: string): string {
  return text.replace(/^\n+/u, '').split('\n', 1)[0] ?? '';
}

function nthIndex(text: string, words: string, nth = 1, from = 0): number {
  let at = from - 1;
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1);
  if (at < from) throw new Error(`no ${nth}th “${words}” in\n${text}`);
  return at;
}

/** Whether a finding is the seeded one: its span begins inside the wrong words, or covers them all. */
export function meets({ code, path, start, end }: Seeded, finding: Diagnostic): boolean {
  const { span } = finding;
  if (finding.code !== code || span.file.path !== path) return false;
  return (span.start >= start && span.start < end) || (span.start <= start && span.end >= end);
}
