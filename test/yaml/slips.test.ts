import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../src/bulletin/read-bulletin.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { positionAt } from '../../src/source/file.js';
import { readSubmissions } from '../../src/submission/read-submissions.js';

const submissions = `单位: 栗坞镇
栏目: 工作动态
标题: 栗坞镇开展汛前检查
日期: 2025-03-05
正文: |
  3月5日，栗坞镇开展汛前检查。
  会议要求：一要查清隐患。二要限期整改。
备注: 已核
---
单位: [栗坞镇, 县公安局]
栏目: 经验交流/典型
标题: 两个单位联合整治
正文: 会议召开。
---
单位:
  - 栗坞镇
  - 县公安局
栏目: 快讯
正文: |
  一行。
`;

const bulletin = `刊名: 工作快报
编发单位: 县委办公室
栏目:
  - 工作动态
  - 名称: 经验交流
    子栏目: [典型, 做法]
  - 名称: 简讯
    形式: 简讯
    子栏目:
      - 平安
领导:
  - 闻堃林
  - 姓名: 李四
    职务: 县长
单位:
  - 栗坞镇
  - 名称: 县发展和改革局
    别名: [县发改局]
署名:
  编辑: 甲
  校对: 乙
分发:
  报: 县委
  发: 各单位
印数: 20
联系:
  电话: 0102
  传真: 0103
版式:
  页码: 居中
`;

function check(kind: 'submissions' | 'bulletin', text: string): readonly Diagnostic[] {
  const file = { path: 'a.yaml', text };
  return kind === 'bulletin' ? readBulletin(file).diagnostics : readSubmissions(file, 'a.yaml').diagnostics;
}

/** Slips of a hand in a line: the line as it became, or undefined if this slip does not fit it. */
type Slip = (line: string) => string | undefined;

function replaced(line: string, from: RegExp, to: string): string | undefined {
  const made = line.replace(from, to);
  return made === line ? undefined : made;
}

const slips: Readonly<Record<string, Slip>> = {
  'full-width colon': (line) => replaced(line, /^([^：]*?): ?/u, '$1：'),
  'no space after the colon': (line) => replaced(line, /^([^：]*?): (?=[^\s|[])/u, '$1:'),
  'full-width space after the colon': (line) => replaced(line, /^([^：]*?): (?=\S)/u, '$1:\u3000'),
  'no-break space after the colon': (line) => replaced(line, /^([^：]*?): (?=\S)/u, '$1:\u00a0'),
  'tab as indentation': (line) => replaced(line, /^ +/u, '\t'),
  'full-width indentation': (line) => replaced(line, /^ +/u, '\u3000\u3000'),
  'bold at the start of a value': (line) => replaced(line, /^([^：]*?): (?=[^\s|[])/u, '$1: **甲**'),
  'tag at the start of a value': (line) => replaced(line, /^([^：]*?): (?=[^\s|[])/u, '$1: !'),
  'open quote': (line) => replaced(line, /^([^：]*?): (?=[^\s|[])/u, '$1: "'),
  'reserved character': (line) => replaced(line, /^([^：]*?): (?=[^\s|[])/u, '$1: @'),
  'text behind a quote': (line) => replaced(line, /^([^：]*?): (?=[^\s|[])/u, '$1: "甲"'),
  'question mark': (line) => replaced(line, /^([^：]*?): (?=[^\s|[])/u, '$1: ? '),
  'a stray space before a key': (line) => replaced(line, /^(?=\p{Script=Han}+: \S)/u, ' '),
  'dashes of another kind': (line) => replaced(line, /^---$/u, '———'),
  'four dashes': (line) => replaced(line, /^---$/u, '----'),
  'a title behind the dashes': (line) => replaced(line, /^---$/u, '--- 第二篇'),
  'text at the left edge': (line) => replaced(line, /^ +(?=3月5日|会议要求)/u, ''),
};

describe('a slip of the keyboard in a good file', () => {
  it('is not found where there is none', () => {
    expect(check('submissions', submissions)).toEqual([]);
    expect(check('bulletin', bulletin)).toEqual([]);
  });

  const cases = (['submissions', 'bulletin'] as const).flatMap((kind) => {
    const lines = (kind === 'bulletin' ? bulletin : submissions).split('\n');
    return lines.flatMap((line, i) =>
      Object.entries(slips).flatMap(([name, slip]) => {
        const made = slip(line);
        return made === undefined ? [] : [{ kind, name, i, lines: lines.with(i, made) }];
      }),
    );
  });

  it.each(cases)('$kind: $name in line $i is found there, and nothing else', ({ kind, i, lines }) => {
    const found = check(kind, lines.join('\n'));
    expect(found.map(({ span }) => positionAt(span.file, span.start).line)).toEqual([i + 1]);
  });

  it('is found whatever else is wrong, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...cases), { minLength: 2, maxLength: 4 }), (chosen) => {
        const [first] = chosen;
        if (!first) return;
        const lines = (first.kind === 'bulletin' ? bulletin : submissions).split('\n');
        const own = chosen.filter(({ kind }) => kind === first.kind);
        for (const { i, lines: made } of own) lines[i] = made[i] ?? '';
        const found = check(first.kind, lines.join('\n')).map(
          ({ span }) => positionAt(span.file, span.start).line,
        );
        const touched = new Set(own.map(({ i }) => i + 1));
        for (const each of touched) {
          // Of lines that follow one another and are wrongly indented only the first is named.
          let line = each;
          while (touched.has(line - 1) && !found.includes(line)) line--;
          expect(found).toContain(line);
        }
      }),
      { numRuns: 400 },
    );
  });
});
