import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/yaml/edit/change.js';
import { changeValues } from '../../../src/yaml/edit/change-values.js';
import type { Scalar } from '../../../src/yaml/node.js';
import { parseYaml } from '../../../src/yaml/parse.js';
import { fileOf, scalarsOf, vocabulary } from './reading.js';

/** The file in which the first scalar, or the one at a place, has another text. */
function set(text: string, value: string, reading: Reading = 'value', place = 0): string {
  const file = fileOf(text);
  const node = scalarsOf(parseYaml(file, vocabulary).roots[0])[place]?.scalar as Scalar;
  const { file: changed, refused } = changeValues(file, vocabulary, [{ kind: 'set', node, value, reading }]);
  return refused.map(({ obstacle }) => `refused: ${obstacle}\n`).join('') + changed.text;
}

describe('a text on one line', () => {
  it('stays as it is written', () => {
    expect(set('标题: 甲县开展清淤  # 初稿\n', '甲县全面开展清淤')).toBe('标题: 甲县全面开展清淤  # 初稿\n');
    expect(set("标题: '甲县: 清淤'\r\n", "甲县's: 清淤")).toBe("标题: '甲县''s: 清淤'\r\n");
    expect(set('标题: "甲\\u4e59县"\n', '甲\u4e59“县”\t"')).toBe('标题: "甲\\u4e59“县”\\t\\""\n');
    expect(set('单位: [甲, 乙]\n', '丙')).toBe('单位: [丙, 乙]\n');
    expect(set('单位: [甲, 乙]\n', '丙, 丁')).toBe("单位: ['丙, 丁', 乙]\n");
    expect(set('标题: Cafe\u0301 甲\n', 'Café 乙')).toBe('标题: Cafe\u0301 乙\n');
  });

  it('gets quotes where YAML would read it otherwise', () => {
    for (const text of [
      '- 甲',
      '[甲]',
      '# 甲',
      '"甲"',
      '甲: 乙',
      '甲 # 乙',
      '甲:',
      '*甲*',
      '%甲',
      ' 甲',
      '甲 ',
      '｜甲',
    ])
      expect(set('标题: 甲  # 注\n日期: 乙\n', text)).toBe(`标题: '${text}'  # 注\n日期: 乙\n`);
    expect(set('标题: 甲\n', '')).toBe("标题: ''\n");
    expect(set('标题: 甲\n', '甲：乙 12:30 -5℃ #')).toBe("标题: '甲：乙 12:30 -5℃ #'\n");
    expect(set('标题: 甲\n', '-5℃，12:30，A#1')).toBe('标题: -5℃，12:30，A#1\n');
  });

  it('becomes a block where it has several lines now, deeper than the comments that follow', () => {
    expect(set('正文: 甲  # 注\n日期: 丙\n', '甲\n\n乙')).toBe('正文: |  # 注\n  甲\n\n  乙\n日期: 丙\n');
    expect(set('正文: 甲', '甲\n乙')).toBe('正文: |\n  甲\n  乙');
    expect(set('正文: 甲\r\n  # 注\r\n', '甲\n乙')).toBe('正文: |\r\n   甲\r\n   乙\r\n  # 注\r\n');
    expect(set('正文:\n    甲\n', '甲\n乙')).toBe('正文:\n    |\n  甲\n  乙\n');
    expect(set('单位:\n  - 甲\n  - 乙\n', '甲\n丙')).toBe('单位:\n  - |\n    甲\n    丙\n  - 乙\n');
    expect(set('单位: [甲, 乙]\n', '甲\n丙')).toBe('单位: ["甲\\n丙", 乙]\n');
    expect(set('标题: 甲\n', '  甲\n乙')).toBe('标题: |2\n    甲\n  乙\n');
  });
});

describe('a block', () => {
  const body = '正文: |\n    甲甲。\n  \n    乙乙。\n    丙丙。\n\n\n日期: 丁\n';
  it('changes in the lines that changed', () => {
    expect(set(body, '甲甲。\n\n乙一乙。\n丙丙。')).toBe(body.replace('乙乙', '乙一乙'));
    expect(set(body, '甲甲。\n\n丙丙。\n丁丁。')).toBe(
      '正文: |\n    甲甲。\n  \n    丙丙。\n    丁丁。\n\n\n日期: 丁\n',
    );
    expect(set(body, '零\n甲甲。\n\n乙乙。\n丙丙。')).toBe(body.replace('    甲', '    零\n    甲'));
    expect(set(body, '甲')).toBe('正文: |\n    甲\n\n\n日期: 丁\n');
    expect(set(body, '')).toBe("正文: ''\n\n\n日期: 丁\n");
  });

  it('keeps its marks, its comment and the line ends', () => {
    expect(set('正文: |-  # 注\r\n 甲\r\n 乙', '甲\n丙\n丁')).toBe('正文: |-  # 注\r\n 甲\r\n 丙\r\n 丁');
    expect(set('正文: |\n  甲\n', '  甲')).toBe('正文: |2\n    甲\n');
    expect(set('正文: |\n 甲\n 乙\n', '甲\n---')).toBe('正文: |\n  甲\n  ---\n');
    expect(set('正文: |\n  甲\n', '- 甲: #\n---\n```\n\t乙')).toBe(
      '正文: |\n  - 甲: #\n  ---\n  ```\n  \t乙\n',
    );
  });

  it('is folded still, read with line ends or without', () => {
    expect(set('标题: >-\n  甲\n  乙\n', '甲 丙')).toBe('标题: >-\n  甲\n  丙\n');
    expect(set('标题: >-\n  甲\n  乙\n', '甲 丙\n丁')).toBe('标题: >-\n  甲\n  丙\n\n  丁\n');
    expect(set('正文: >\n  　　甲\n  　　乙\n', '　　甲\n　　丙\n　　丁', 'lines')).toBe(
      '正文: >\n  　　甲\n  　　丙\n  　　丁\n',
    );
    expect(set('正文: >\n  甲\n  乙\n', '甲\n\n丙', 'lines')).toBe('正文: |\n  甲\n\n  丙\n');
  });
});

describe('a text on several lines without a mark', () => {
  it('stays so', () => {
    expect(set('正文: 甲\n  乙  # 注\n', '甲\n丙\n丁', 'lines')).toBe('正文: 甲\n  丙\n  丁  # 注\n');
    expect(set('正文: 甲\n  乙\n', '甲 丙 丁')).toBe('正文: 甲\n  丙 丁\n');
    expect(set("正文: '甲\n  乙'\n", "甲\n丙'", 'lines')).toBe("正文: '甲\n  丙'''\n");
  });

  it('becomes a block if it cannot', () => {
    expect(set('正文: 甲\n  乙  # 注\n', '甲\n乙: 丙', 'lines')).toBe('正文: |  # 注\n  甲\n  乙: 丙\n');
    expect(set('正文: "甲\n 乙"\n', '甲\n---', 'lines')).toBe('正文: |\n  甲\n  ---\n');
    expect(set('正文: 甲\n 乙\n', '甲\n===', 'lines')).toBe('正文: |\n  甲\n  ===\n');
    expect(set('正文: 甲\n  乙\n', '甲\n# 丙', 'lines')).toBe('正文: |\n  甲\n  # 丙\n');
  });
});

it('is changed behind a colon of another kind too, but not where its lines were only meant as a block', () => {
  expect(set('标题：甲\n正文: 乙\n', '丙')).toBe('标题：丙\n正文: 乙\n');
  expect(set('标题：甲\n正文: 乙\n', '丙\n丁', 'value', 1)).toBe('标题：甲\n正文: |\n  丙\n  丁\n');
  expect(set('标题：甲\n', '丙\n丁')).toBe('refused: unusual\n标题：甲\n');
  expect(set('正文：|\n\t甲\n\t乙\n', '丙')).toBe('refused: unclear\n正文：|\n\t甲\n\t乙\n');
});

it('changes nothing where the text is the same, and nothing that was only guessed', () => {
  expect(set('正文: |\n  甲\n', '甲\n\n')).toBe('正文: |\n  甲\n');
  expect(set('标题: &甲 乙\n正文: *甲\n', '丙', 'value', 1)).toBe(
    'refused: unclear\n标题: &甲 乙\n正文: *甲\n',
  );
});
