import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/accept/answer.js';
import { bulletinWritings } from '../../src/accept/bulletin-writings.js';
import { writeAnswers } from '../../src/accept/write-answers.js';
import { documentsOf, vocabularies } from '../../src/receive/written-documents.js';

/** A configuration with answers written in it, and the lines on which they stand. */
function written(text: string, ...answers: readonly Answer[]) {
  const file = { path: 'bulletin.yaml', text };
  const root = documentsOf(file, 'bulletin')[0]?.root;
  if (root?.kind !== 'mapping') throw new Error('no mapping');
  const { file: after, written: lines } = writeAnswers(
    file,
    vocabularies.bulletin,
    bulletinWritings(root, answers),
  );
  return { text: after.text, lines: lines.map(({ line }) => line) };
}

const word = (text: string): Answer => ({ kind: 'word', word: text });
const alias = (text: string, unit: string): Answer => ({ kind: 'alias', alias: text, unit });
const leader = (name: string, post: string): Answer => ({ kind: 'leader', name, post });

describe('answers in bulletin.yaml', () => {
  it('make the list of words that are not looked for, once each', () => {
    expect(written('刊名: 快报 # 旧名\n', word('布署'), word('按装'), word('布署'))).toEqual({
      text: '刊名: 快报 # 旧名\n校对:\n  不查词语:\n    - 布署\n    - 按装\n',
      lines: [2, 2, 2],
    });
  });

  it('join the words that are there, as these are written', () => {
    expect(
      written('校对:\n  # 上级文件的写法\n  不查词语: [涉及到]\n  过期天数: 9\n', word('布署')).text,
    ).toBe('校对:\n  # 上级文件的写法\n  不查词语: [涉及到, 布署]\n  过期天数: 9\n');
    expect(written('校对:\n  不查词语:\n    - 涉及到 # 原文\n', word('布署'), word('按装')).text).toBe(
      '校对:\n  不查词语:\n    - 涉及到 # 原文\n    - 布署\n    - 按装\n',
    );
    expect(written('校对:\n  过期天数: 9\n', word('布署')).text).toBe(
      '校对:\n  过期天数: 9\n  不查词语:\n    - 布署\n',
    );
  });

  it('name a unit otherwise, whether it has other names or not', () => {
    const units = '单位:\n  - 县教育局\n  - 名称: 县水利局 # 老水电局\n    别名: [水利局]\n';
    expect(written(units, alias('教体局', '县教育局'), alias('县水务局', '县水利局'))).toEqual({
      text: '单位:\n  - 名称: 县教育局\n    别名: [教体局]\n  - 名称: 县水利局 # 老水电局\n    别名: [水利局, 县水务局]\n',
      lines: [2, 5],
    });
  });

  it('put people last, with their posts', () => {
    expect(written('领导:\n  - 姓名: 程望舒\n    职务: 县委书记\n', leader('许澄', '副县长')).text).toBe(
      '领导:\n  - 姓名: 程望舒\n    职务: 县委书记\n  - 姓名: 许澄\n    职务: 副县长\n',
    );
    expect(written('刊名: 快报\n', leader('许澄', '副县长')).text).toBe(
      '刊名: 快报\n领导:\n  - 姓名: 许澄\n    职务: 副县长\n',
    );
  });

  it('say where each stands when all are written', () => {
    const text = '校对:\n  过期天数: 9\n领导:\n  - 程望舒\n单位:\n  - 县教育局\n';
    const { text: after, lines } = written(
      text,
      word('布署'),
      alias('教体局', '县教育局'),
      leader('许澄', '县长'),
    );
    const at = lines.map((line) => after.split('\n')[line - 1]);
    expect(at).toEqual(['  不查词语:', '  - 名称: 县教育局', '  - 姓名: 许澄']);
  });
});
