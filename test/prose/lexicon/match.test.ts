import { expect, it } from 'vitest';
import { matchesIn } from '../../../src/prose/lexicon/match.js';
import { parseList } from '../../../src/prose/lexicon/parse-list.js';

function found(list: string, text: string): readonly string[] {
  return matchesIn(text, parseList(list, 'list.txt')).map(
    ({ start, end, entry }) => `${start}-${end} ${entry.wrong}`,
  );
}

it('reads an entry with all its fields', () => {
  const [entry] = parseList(
    '# 注释\n\n甲乙 → 丙丁 | 例外 甲乙戊、己甲乙 | 前有 庚 | 后有 …辛、壬 | 待定 | 注 说明\n',
    'x',
  );
  expect(entry).toEqual({
    wrong: '甲乙',
    right: '丙丁',
    exceptions: ['甲乙戊', '己甲乙'],
    before: [{ word: '庚', isAnywhere: false }],
    after: [
      { word: '辛', isAnywhere: true },
      { word: '壬', isAnywhere: false },
    ],
    isUnsure: true,
    note: '说明',
  });
});

it('finds a word only where it ends a phrase, if the list says so', () => {
  const list = '适宜 → 事宜 | 前有 有关 | 收尾';
  expect(found(list, '办理有关适宜。')).toEqual(['4-6 适宜']);
  expect(found(list, '办理有关适宜的手续。')).toEqual(['4-6 适宜']);
  expect(found(list, '办理有关适宜种植的手续。')).toEqual([]);
});

it('finds no word across the border of another', () => {
  expect(found('以法 → 依法 | 后有 治国', '以法治国。')).toEqual(['0-2 以法']);
  expect(found('以法 → 依法 | 后有 治国', '以法治国家为目标。')).toEqual([]);
  expect(found('员工 → 职工', '人员工作安排。')).toEqual([]);
  expect(found('全部 → 全', '安全部门。')).toEqual([]);
});

it('knows a word that is left out from one that a person decides', () => {
  expect(parseList('甲 → （删去）\n乙', 'x').map(({ right }) => right)).toEqual(['', undefined]);
});

it.each([
  '甲 → ',
  ' → 乙',
  '甲 → 乙 → 丙',
  '甲 → 乙 | 别的 丙',
  '甲 → 乙 | 例外',
  '甲 → 乙 | 待定 丙',
  '甲 | 注 一 | 注 二',
])('throws at %s', (line) => {
  expect(() => parseList(`好 → 坏\n${line}`, 'list.txt')).toThrow('list.txt:2');
});

it('takes the longest word at a place, and no word twice', () => {
  expect(found('甲乙 → 子\n甲乙丙 → 丑', '甲乙丙甲乙')).toEqual(['0-3 甲乙丙', '3-5 甲乙']);
});

it('finds a word of one character, also where a longer one could begin, and at the end', () => {
  expect(found('甲 → 子\n甲乙丙 → 丑', '甲乙丁甲乙丙甲')).toEqual(['0-1 甲', '3-6 甲乙丙', '6-7 甲']);
});

it('spares a word within an exception, also one that begins before it', () => {
  expect(found('布署 → 部署 | 例外 公布署', '公布署名，布署工作')).toEqual(['5-7 布署']);
});

it('asks for a neighbour that adjoins', () => {
  expect(found('期盼 → 盼 | 前有 子、丑 | 后有 寅', '子期盼，丑甲期盼，期盼寅，期盼甲寅')).toEqual([
    '1-3 期盼',
    '9-11 期盼',
  ]);
});

it('takes one that is anywhere in the clause, not beyond a mark', () => {
  expect(found('做出 → 作出 | 后有 …决定', '做出重要决定；做出成绩，决定再战')).toEqual(['0-2 做出']);
});
