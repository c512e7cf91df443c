import { describe, expect, it } from 'vitest';
import type { Change, NewValue } from '../../../src/yaml/edit/change.js';
import { changeValues } from '../../../src/yaml/edit/change-values.js';
import { locate } from '../../../src/yaml/edit/locate.js';
import type { List, Mapping, Node } from '../../../src/yaml/node.js';
import { parseYaml } from '../../../src/yaml/parse.js';
import { fileOf, vocabulary } from './reading.js';

/** A file with changes made; what was refused stands above it. */
function change(
  text: string,
  changesOf: (root: Mapping, roots: readonly Node[]) => readonly Change[],
): string {
  const file = fileOf(text);
  const { roots } = parseYaml(file, vocabulary);
  const { file: changed, refused } = changeValues(file, vocabulary, changesOf(roots[0] as Mapping, roots));
  return refused.map(({ obstacle }) => `refused: ${obstacle}\n`).join('') + changed.text;
}

const found = (mapping: Mapping, key: string): Node | undefined =>
  mapping.pairs.find((pair) => pair.key.text === key)?.value;
const under = (mapping: Mapping, key: string): Node => found(mapping, key) ?? mapping;

function add(text: string, key: string, value: NewValue, after?: string): string {
  const where = after === undefined ? {} : { after };
  return change(text, (mapping) => [{ kind: 'setPair', mapping, key, value, ...where }]);
}

function set(text: string, key: string, value: NewValue): string {
  return change(text, (mapping) => [{ kind: 'set', node: under(mapping, key), value }]);
}

describe('a pair', () => {
  it('is added behind another, or last', () => {
    const text = '# 头\n单位: 甲  # 注\n正文: |\n   一\n\n# 尾\n';
    expect(add(text, '标题', '乙', '单位')).toBe(text.replace('注\n', '注\n标题: 乙\n'));
    expect(add(text, '日期', '2025-03-14')).toBe(text.replace('一\n', '一\n日期: 2025-03-14\n'));
    expect(add(text, '编者按', '一\n二', '单位')).toBe(text.replace('注\n', '注\n编者按: |\n   一\n   二\n'));
    expect(add('期号: 1\r\n日期: 乙', '署名', new Map([['编辑', '张三']]))).toBe(
      '期号: 1\r\n日期: 乙\r\n署名:\r\n  编辑: 张三',
    );
    expect(add('期号: 1\n', '次序', ['甲', '乙: 丙'])).toBe("期号: 1\n次序:\n  - 甲\n  - '乙: 丙'\n");
    expect(add('单位: [甲, 乙]\n', '作者', ['丙', '丁'])).toBe('单位: [甲, 乙]\n作者: [丙, 丁]\n');
    const long = '一个很长的标题'.repeat(5);
    expect(add('单位: [甲, 乙]\n', '次序', [long, long])).toBe(
      `单位: [甲, 乙]\n次序:\n  - ${long}\n  - ${long}\n`,
    );
    expect(add('{单位: 甲}\n', '标题', '乙, 丙')).toBe("{单位: 甲, 标题: '乙, 丙'}\n");
    expect(
      add('标题: 甲\n', '批示', [
        new Map([
          ['领导', '张三'],
          ['内容', '同意。\n请办理。'],
        ]),
      ]),
    ).toBe('标题: 甲\n批示:\n  - 领导: 张三\n    内容: |\n      同意。\n      请办理。\n');
  });

  it('is filled where nothing stands behind its key', () => {
    expect(add('标题:   # 待定\n单位: 甲\n', '标题', '乙')).toBe('标题: 乙   # 待定\n单位: 甲\n');
    expect(add('标题:\n单位: 甲\n', '标题', '乙\n丙')).toBe('标题: |\n  乙\n  丙\n单位: 甲\n');
    expect(add('单位:\n标题: 甲\n', '单位', ['甲', '乙'])).toBe('单位:\n  - 甲\n  - 乙\n标题: 甲\n');
  });

  it('is added in the mapping of an item', () => {
    const text = '批示:\n- 领导: 甲\n  内容: |\n    好。\n- 领导: 乙\n  内容: 好。\n';
    const added = change(text, (root) => {
      const list = under(root, '批示') as List;
      return list.items.map((mapping) => ({
        kind: 'setPair',
        mapping: mapping as Mapping,
        key: '日期',
        value: '3月5日',
        after: '领导',
      }));
    });
    expect(added).toBe(
      '批示:\n- 领导: 甲\n  日期: 3月5日\n  内容: |\n    好。\n- 领导: 乙\n  日期: 3月5日\n  内容: 好。\n',
    );
  });

  it('is taken away with what stands behind it, but not above it', () => {
    const remove = (text: string, key: string): string =>
      change(text, (mapping) => [{ kind: 'removePair', mapping, key }]);
    const text = '# 一\n单位: 甲  # 二\n# 三\n正文: |\n  乙\n  丙\n# 四\n日期: 丁';
    expect(remove(text, '单位')).toBe('# 一\n# 三\n正文: |\n  乙\n  丙\n# 四\n日期: 丁');
    expect(remove(text, '正文')).toBe('# 一\n单位: 甲  # 二\n# 三\n# 四\n日期: 丁');
    expect(remove(text, '日期')).toBe('# 一\n单位: 甲  # 二\n# 三\n正文: |\n  乙\n  丙\n# 四');
    expect(remove('单位: 甲\n', '单位')).toBe('refused: nothingLeft\n单位: 甲\n');
    expect(remove('{单位: 甲, 标题: 乙}\n', '单位')).toBe('{标题: 乙}\n');
    const nested = '批示:\n  - 领导: 甲\n    日期: 乙\n';
    expect(
      change(nested, (root) => [
        { kind: 'removePair', mapping: (under(root, '批示') as List).items[0] as Mapping, key: '领导' },
      ]),
    ).toBe('批示:\n  - 日期: 乙\n');
  });
});

describe('a list', () => {
  it('is changed item by item', () => {
    const text = '次序:\n  # 先\n  - 甲  # 一\n  - 乙\n  # 后\n  - "丙"\n日期: 丁\n';
    expect(set(text, '次序', ['甲', '丙'])).toBe(text.replace('  - 乙\n', ''));
    expect(set(text, '次序', ['甲', '乙', '戊', '丙'])).toBe(text.replace('乙\n', '乙\n  - 戊\n'));
    expect(set(text, '次序', ['零', '甲', '乙', '丁'])).toBe(
      text.replace('  - 甲', '  - 零\n  - 甲').replace('"丙"', '"丁"'),
    );
    expect(set(text, '次序', ['乙', '甲', '丙'])).toBe(
      '次序:\n  # 先\n  - 乙\n  - 甲\n  # 后\n  - "丙"\n日期: 丁\n',
    );
    expect(set('单位: [甲, "乙", 丙]\n', '单位', ['甲', '丁', '丙'])).toBe('单位: [甲, "丁", 丙]\n');
    expect(set('单位: [甲, "乙", 丙]\n', '单位', ['甲', '丙'])).toBe('单位: [甲, 丙]\n');
    expect(set('单位: [甲, "乙", 丙]\n', '单位', ['乙', '丙'])).toBe('单位: ["乙", 丙]\n');
    expect(set('单位: [甲, "乙"]\n', '单位', ['零', '甲', '乙'])).toBe('单位: [零, 甲, "乙"]\n');
    expect(set('单位: [甲, "乙", 丙] # 注\n', '单位', ['零', '乙', '丁', '戊'])).toBe(
      '单位: [零, "乙", 丁, 戊] # 注\n',
    );
    expect(set('署名:\n  - 一\n单位: [\n  甲,\n  "乙",\n]\n', '单位', ['零', '一', '乙', '丙'])).toBe(
      '署名:\n  - 一\n单位: [零, 一, 乙, 丙]\n',
    );
    expect(set('单位: []\n', '单位', ['甲'])).toBe('单位: [甲]\n');
  });

  it('comes of a text, and becomes one', () => {
    expect(set('单位: 甲  # 注\n', '单位', ['甲', '乙, 丙'])).toBe("单位: [甲, '乙, 丙']  # 注\n");
    expect(set('单位: [甲, 乙]  # 注\n', '单位', '甲')).toBe('单位: 甲  # 注\n');
    expect(set('单位:  # 注\n  - 甲\n  - 乙  # 二\n标题: 丙\n', '单位', '甲')).toBe(
      '单位: 甲  # 注\n# 二\n标题: 丙\n',
    );
    expect(set('单位: 甲  # 注\n标题: 丙\n', '单位', new Map([['名称', '甲']]))).toBe(
      '单位:  # 注\n  名称: 甲\n标题: 丙\n',
    );
    expect(
      set(
        '署名: {编辑: 甲}\n',
        '署名',
        new Map([
          ['编辑', '乙'],
          ['校对', '丙'],
        ]),
      ),
    ).toBe('署名: {编辑: 乙, 校对: 丙}\n');
  });

  it('gets an item behind another, or first, and loses one', () => {
    const items = (text: string, changesOf: (list: List) => readonly Change[]): string =>
      change(text, (root) => changesOf(under(root, '次序') as List));
    const text = '次序:\n- 甲\n- 乙\n';
    expect(items(text, (list) => [{ kind: 'insertItem', list, value: '零' }])).toBe(
      '次序:\n- 零\n- 甲\n- 乙\n',
    );
    expect(
      items(text, (list) => {
        const [first, second] = list.items;
        if (!first || !second) return [];
        return [
          { kind: 'removeItem', list, item: first },
          { kind: 'insertItem', list, value: '丙', after: second },
          { kind: 'set', node: second, value: '丁' },
        ];
      }),
    ).toBe('次序:\n- 丁\n- 丙\n');
  });
});

describe('a comment', () => {
  const comment = (text: string, said: string, key?: string): string =>
    change(text, (root) => [
      { kind: 'comment', mapping: root, text: said, ...(key === undefined ? {} : { key }) },
    ]);

  it('is written above its key, once', () => {
    const text = '---\r\n单位: 甲\r\n正文: |\r\n  乙\r\n日期: 丙';
    const once = comment(text, '批注（张三）：核对\n数字。', '日期');
    expect(once).toBe('---\r\n单位: 甲\r\n正文: |\r\n  乙\r\n# 批注（张三）：核对 数字。\r\n日期: 丙');
    expect(comment(once, '批注（张三）：核对\n数字。', '日期')).toBe(once);
    expect(comment(text, '注')).toBe(text.replace('单位', '# 注\r\n单位'));
  });

  it('is written above the item or the brackets that it is in', () => {
    const text = '批示:\n  - 领导: 甲\n    日期: 乙\n署名: {编辑: 丙}\n';
    const above = (key: string, inner: string, of: (node: Node) => Node): string =>
      change(text, (root) => [
        { kind: 'comment', mapping: of(under(root, key)) as Mapping, key: inner, text: '注' },
      ]);
    const first = (list: Node): Node => (list as List).items[0] ?? list;
    expect(above('批示', '领导', first)).toBe(text.replace('  - 领导', '  # 注\n  - 领导'));
    expect(above('批示', '日期', first)).toBe(text.replace('    日期', '    # 注\n    日期'));
    expect(above('署名', '编辑', (mapping) => mapping)).toBe(text.replace('署名', '# 注\n署名'));
  });
});

describe('a document', () => {
  const text = '# 头\n单位: 甲\n---\n# 二\n单位: 乙\n---\n单位: 丙';
  const remove = (index: number): string =>
    change(text, (_, roots) => [{ kind: 'removeDocument', root: roots[index] as Node }]);

  it('is taken away', () => {
    expect(remove(0)).toBe('# 二\n单位: 乙\n---\n单位: 丙');
    expect(remove(1)).toBe('# 头\n单位: 甲\n---\n单位: 丙');
    expect(remove(2)).toBe('# 头\n单位: 甲\n---\n# 二\n单位: 乙\n');
  });

  it('is added at the end', () => {
    const append = (before: string): string =>
      change(before, () => [{ kind: 'appendDocument', text: '单位: 丁\n标题: 戊\n' }]);
    expect(append(text)).toBe(`${text}\n---\n单位: 丁\n标题: 戊\n`);
    expect(append('单位: 甲\r\n')).toBe('单位: 甲\r\n---\r\n单位: 丁\r\n标题: 戊\r\n');
    expect(append('单位: 甲\n---\n')).toBe('单位: 甲\n---\n单位: 丁\n标题: 戊\n');
    expect(append('# 空\n')).toBe('# 空\n单位: 丁\n标题: 戊\n');
  });
});

it('makes each change on what the others have left, and names those that it does not make', () => {
  const text = '单位: 甲\n标题: 乙\n正文: 丙\n';
  const changed = change(text, (root) => [
    { kind: 'removePair', mapping: root, key: '单位' },
    { kind: 'set', node: under(root, '单位'), value: '丁' },
    { kind: 'set', node: under(root, '正文'), value: '一\n二' },
    { kind: 'comment', mapping: root, key: '正文', text: '注' },
    { kind: 'set', node: under(root, '正文'), value: '一\n三' },
  ]);
  expect(changed).toBe('refused: gone\n标题: 乙\n# 注\n正文: |\n  一\n  三\n');
});

it('finds the text that stands at a place', () => {
  const text = '单位: [甲, 乙]\n批示:\n  - 内容: |\n      丙丁\n';
  const { roots } = parseYaml(fileOf(text), vocabulary);
  const steps = (char: string): unknown =>
    locate(roots, text.indexOf(char))?.steps.map((step) => (step.kind === 'pair' ? step.key : step.index));
  expect(steps('乙')).toEqual(['单位', 1]);
  expect(steps('丁')).toEqual(['批示', 0, '内容']);
  expect(steps(':')).toBeUndefined();
});
