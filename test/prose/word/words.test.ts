import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOf, mixed } from '../../../src/prose/word/mixed.js';
import { costOf, readWordTable, wordTable, wordTableBytes } from '../../../src/prose/word/word-table.js';
import { frequency, hasWord, isWordBorder, wordsOf } from '../../../src/prose/word/words-of.js';

function parted(text: string): string {
  return wordsOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}

describe('the words of a text', () => {
  it('are those of the cheapest way through it', () => {
    expect(parted('县医院临床实验室完成检测。')).toBe('县 医院 临床 实验室 完成 检测 。');
    expect(parted('工会委员会委员旨在在山区推广，群众不甚了了。')).toBe(
      '工会 委员会 委员 旨在 在 山区 推广 ， 群众 不甚了了 。',
    );
    expect(parted('滨海新区区委')).toBe('滨海新区 区委');
  });

  it('are numbers and letters as they stand together, and single marks', () => {
    expect(parted('2026年增长3.5%，GDP达120亿元！')).toBe('2026 年 增长 3.5% ， GDP 达 120 亿元 ！');
  });

  it('cover the text, whatever it is', () => {
    const character = fc.oneof(fc.constantFrom(...'工作会议的部署，。3A'), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(fc.array(character), (characters) => {
        const text = characters.join('');
        const words = wordsOf(text);
        expect(words.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(words.every(({ start, end }) => end > start)).toBe(true);
      }),
    );
  });

  it('end where others begin', () => {
    const text = '召开工作会议';
    expect([...text, ''].map((_, at) => isWordBorder(text, at))).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
      true,
    ]);
  });
});

describe('the dictionary', () => {
  it('has words with how common they are', () => {
    expect(hasWord('部署')).toBe(true);
    expect(hasWord('部暑')).toBe(false);
    expect(hasWord('')).toBe(false);
    expect(frequency('工作')).toBeGreaterThan(10 * frequency('部署'));
    expect(frequency('部署')).toBeGreaterThan(frequency('布署'));
    expect(frequency('部暑')).toBe(0);
  });

  it('comes back from its bytes, and only whole', () => {
    const table = wordTable([
      { word: '工作', count: 900, isName: false },
      { word: '会议', count: 100, isName: false },
      { word: 'AA制', count: 3, isName: false },
    ]);
    const bytes = wordTableBytes(table);
    const read = readWordTable(bytes);
    expect(read).toEqual(table);
    expect(costOf(table, mixed('工作'), checkOf('工作'))).toBe(1);
    expect(costOf(table, mixed('会议'), checkOf('会议'))).toBe(16);
    expect(costOf(table, mixed('AA制'), checkOf('AA制'))).toBeUndefined();
    expect(readWordTable(bytes.map((byte, i) => (i === bytes.length - 3 ? byte ^ 1 : byte)))).toBeUndefined();
    expect(readWordTable(bytes.subarray(0, 40))).toBeUndefined();
    expect(readWordTable(bytes.subarray(0, 7))).toBeUndefined();
  });

  it('takes nothing for a word that is none', () => {
    const characters = [...'工作会议的部署要求干部群众乡镇社区环境治理项目资金安全生产检查责任落实'];
    const runs = characters.flatMap((a) =>
      characters.flatMap((b) => characters.map((c) => `${a}${b}${c}国际${a}`)),
    );
    expect(runs.filter(hasWord)).toEqual([]);
  });

  it('is the same wherever its bytes lie', () => {
    const bytes = wordTableBytes(wordTable([{ word: '工作', count: 900, isName: false }]));
    const moved = new Uint8Array(bytes.length + 1);
    moved.set(bytes, 1);
    expect(readWordTable(moved.subarray(1))).toEqual(readWordTable(bytes));
  });
});
