import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mend } from '../../src/mend/mend.js';
import { checkFiles, officeFiles } from '../rule/proof-office.js';

const path = 'issues/0001/稿件.yaml';

function mended(text: string): string {
  const office = { ...officeFiles(), [path]: text };
  const { files } = mend((replaced) =>
    checkFiles({ ...office, ...Object.fromEntries([...replaced].map(([name, file]) => [name, file.text])) }),
  );
  return files.get(path)?.text ?? text;
}

/** Runs of 汉字, Latin letters and digits, each its own. */
const runs = [
  ...['青鹭', '白蘋', '柳渡', '岚浦', '河道', '麦田', '村组', '泵站', '渠系', '稻谷', '学校', '医院'],
  ...['Alpha', 'Bravo', 'Delta', 'PM', '41', '62', '85', '97'],
];

const wide = fc.constantFrom(
  ...[
    '\t',
    '\t\t',
    ' \t',
    '\t\u200b',
    '  ',
    '   ',
    '\u3000\u3000',
    ' \u3000',
    '\u3000 ',
    '\u00a0\u00a0',
    ' \u00a0',
  ],
  ...[
    '\u00a0 ',
    ' \u200b ',
    '\u00a0\u200b\u00a0',
    ' \u200b\u00a0',
    '\u200b\u00a0 ',
    '\u2003\u2003',
    '\ufeff \ufeff\u00a0',
    '\n  ',
    '\r\n  ',
  ],
  ...['\n\n  ', '\n  \u3000\u3000', '\n  \t', '\n\t', '\n\u3000\u3000', '\n'],
);
const narrow = fc.constantFrom(
  ...[
    '',
    ' ',
    '\u3000',
    '\u00a0',
    '\u200b',
    '，',
    '，，',
    '。',
    '、',
    '：',
    ' ，',
    '。 ',
    '👍',
    '**',
    '——',
    '（',
    '）',
  ],
);

describe('what a table, a column or a line parts', () => {
  it('is run together by no fix', () => {
    const gap = fc.oneof(wide, narrow);
    const head = fc.constantFrom('正文: |\n  ', '正文: ', '正文：|\n  ', '正文:\n  ', "备注: '");
    fc.assert(
      fc.property(
        fc.shuffledSubarray(runs, { minLength: 2, maxLength: 10 }),
        fc.array(gap, { minLength: 10, maxLength: 10 }),
        head,
        (words, gaps, start) => {
          const body = words.map((word, i) => `${word}${i < words.length - 1 ? gaps[i] : ''}`).join('');
          const end = start.endsWith("'") ? "'" : '';
          const rest = start.startsWith('备注') ? '正文: 全镇清理河道。\n' : '';
          const text = `单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇清淤\n日期: 2026-03-10\n${rest}${start}${body}${end}\n`;
          const after = mended(text);
          for (const [i, word] of words.entries()) {
            const next = words[i + 1];
            if (next === undefined || !/[\t\n]|[\s\u200b\ufeff]{2,}/u.test(gaps[i] ?? '')) continue;
            if (/[^\s\u200b\ufeff]/u.test(gaps[i] ?? '')) continue;
            expect(after).not.toContain(word + next);
          }
        },
      ),
      { numRuns: 400 },
    );
  }, 120_000);

  it('stays in a pasted table, which is one, and in a lone line, with a finding that says what to do', () => {
    const start = '单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇清淤\n正文: |\n';
    const tabsIn = (text: string) =>
      checkFiles({ ...officeFiles(), [path]: text }).filter(({ code }) => code === 'character/invisible');
    const table = `${start}  村组\t面积\t户数\n  河口\t260\t12\n`;
    expect(tabsIn(table)).toEqual([]);
    expect(mended(table)).toBe(table);
    const lone = `${start}  河口\t260\t12\n`;
    // One for a line.
    expect(tabsIn(lone)).toHaveLength(1);
    expect(tabsIn(lone).every(({ fix }) => fix === undefined)).toBe(true);
    expect(mended(lone)).toContain('  河口\t260\t12\n');
  });

  it('stays in tables, whatever their cells hold', () => {
    const cell = fc.constantFrom(
      '',
      '260',
      '1，200',
      '85%',
      '８５',
      '青鹭镇',
      '3.5 万',
      'A股,',
      '（一）',
      '。。',
      '^',
      '<',
      '--',
      '"甲"',
    );
    const parting = fc.constantFrom('\t', '|');
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 }),
        parting,
        (cells, mark) => {
          const lines = [['村组', '面积', '户数'], ...cells, ['合计', '272', '19']]
            .map((row) => (mark === '|' ? `  | ${row.join(' | ')} |\n` : `  ${row.join(mark)}\n`))
            .join('');
          const text = `单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇清淤\n正文: |\n  各村进度如下。\n${lines}`;
          expect(mended(text)).toContain(lines);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});
