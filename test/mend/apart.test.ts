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

  it('stays in a pasted table, with a finding that says what to do', () => {
    const text =
      '单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇清淤\n正文: |\n  村组\t面积\t户数\n  河口\t260\t12\n';
    const office = { ...officeFiles(), [path]: text };
    const tabs = checkFiles(office).filter(({ code }) => code === 'character/invisible');
    expect(tabs).toHaveLength(2);
    // One for a line.
    expect(tabs.every(({ fix }) => fix === undefined)).toBe(true);
    expect(mended(text)).toContain('  村组\t面积\t户数\n  河口\t260\t12\n');
  });
});
