import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedWords } from '../../../src/prose/word/compile/counted-words.js';
import { wordTableOf } from '../../../src/prose/word/compile/word-table-of.js';
import { checkOf, mixed } from '../../../src/prose/word/mixed.js';
import { readWords } from '../../../src/prose/word/read-words.js';
import {
  costOf,
  entryOfRun,
  entryOfUnit,
  longestWord,
  mayAdjoin,
  nameBit,
} from '../../../src/prose/word/word-table.js';
import { readWordTable, wordTableBytes } from '../../../src/prose/word/word-table-bytes.js';
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
  const table = readWords() ?? wordTableOf([]);

  it('has words with how common they are', () => {
    expect(hasWord('部署')).toBe(true);
    expect(hasWord('部暑')).toBe(false);
    expect(hasWord('')).toBe(false);
    expect(frequency('工作')).toBeGreaterThan(10 * frequency('部署'));
    expect(frequency('部署')).toBeGreaterThan(frequency('布署'));
    expect(frequency('部暑')).toBe(0);
  });

  it('has every word that was counted, with its cost and whether it is a name', () => {
    const words = countedWords();
    const total = words.reduce((sum, { count }) => sum + count, 0);
    const known = words.filter(({ word }) => word.length <= longestWord && /^[\u4e00-\u9fff]+$/u.test(word));
    const lost = known.filter(({ word, count, isName }) => {
      const entry =
        word.length === 1
          ? entryOfUnit(table, word.charCodeAt(0))
          : entryOfRun(table, mixed(word), checkOf(word));
      return entry !== Math.round(7 * Math.log(total / count)) + (isName ? nameBit : 0);
    });
    expect(known.length).toBeGreaterThan(340_000);
    expect(lost).toEqual([]);
  });

  it('takes a run that is no word for one once in three million times', () => {
    let taken = 0;
    for (let i = 1; i <= 3_000_000; i++)
      if (entryOfRun(table, Math.imul(i, 0x9e3779b1), Math.imul(i, 0xc2b2ae35)) >= 0) taken++;
    expect(taken).toBeLessThan(6);
  });

  it('knows which characters stand side by side in a word, and takes few others for such', () => {
    const words = countedWords().filter(({ word }) => /^[\u4e00-\u9fff]{2,8}$/u.test(word));
    const pairs = new Set(
      words.flatMap(({ word }) => [...word.slice(1)].map((char, i) => `${word[i]}${char}`)),
    );
    const adjoins = (pair: string): boolean => mayAdjoin(table, pair.charCodeAt(0), pair.charCodeAt(1));
    expect([...pairs].filter((pair) => !adjoins(pair))).toEqual([]);
    const characters = Array.from({ length: 500 }, (_, i) => String.fromCharCode(0x4e00 + 40 * i));
    const others = characters
      .flatMap((one) => characters.map((other) => one + other))
      .filter((pair) => !pairs.has(pair));
    expect(others.filter(adjoins).length / others.length).toBeLessThan(0.08);
  });

  it('has words that can be told apart, or is not made', () => {
    const word = { word: '工作', count: 900, isName: false };
    expect(() => wordTableOf([word, { ...word, count: 3 }])).toThrow(RangeError);
  });

  it('comes back from its bytes, and only whole', () => {
    const made = wordTableOf([
      { word: '工作', count: 900, isName: false },
      { word: '会议', count: 100, isName: false },
      { word: '会', count: 1, isName: false },
      { word: '青枧', count: 0, isName: true },
      { word: 'AA制', count: 3, isName: false },
    ]);
    const bytes = wordTableBytes(made);
    const read = readWordTable(bytes);
    expect(read).toEqual(made);
    const costs = ['工作', '会议', '会', '青枧', '工', 'AA制'].map((word) => costOf(made, word));
    expect(costs).toEqual([1, 16, 48, 48, undefined, undefined]);
    expect(entryOfRun(made, mixed('青枧'), checkOf('青枧'))).toBe(48 + nameBit);
    expect(readWordTable(bytes.map((byte, i) => (i === bytes.length - 3 ? byte ^ 1 : byte)))).toBeUndefined();
    expect(readWordTable(bytes.subarray(0, -1))).toBeUndefined();
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
    const bytes = wordTableBytes(wordTableOf([{ word: '工作', count: 900, isName: false }]));
    const moved = new Uint8Array(bytes.length + 1);
    moved.set(bytes, 1);
    expect(readWordTable(moved.subarray(1))).toEqual(readWordTable(bytes));
  });
});
