import { describe, expect, it } from 'vitest';
import { bulletinTable } from '../../src/bulletin/fields.js';
import { readBulletin } from '../../src/bulletin/read-bulletin.js';
import { type FieldTable, keysOf } from '../../src/field/field-table.js';
import { homes } from '../../src/field/home.js';
import { likelyNumber } from '../../src/field/likely.js';
import { readSheet, sheetTable } from '../../src/issue/sheet.js';
import { pt } from '../../src/style/length.js';
import { submissionTable } from '../../src/submission/fields.js';
import { readSubmissions } from '../../src/submission/read-submissions.js';

const bulletinYaml = '刊名: 甲\n编发单位: 乙\n栏目: [丙]\n单位: [丁]\n';

function ofBulletin(more: string) {
  return readBulletin({ path: 'bulletin.yaml', text: bulletinYaml + more });
}

function first(text: string) {
  return readSheet({ path: 'issue.yaml', text }).diagnostics[0];
}

describe('a likely value', () => {
  it.each([
    ['第5期', '5'],
    ['260份', '260'],
    ['２６０', '260'],
    ['1,000', '1000'],
    ['五', '5'],
    ['二十', '20'],
    ['一百二十六', '126'],
    ['5.0', '5'],
    ['37mm', '37'],
    ['3.7厘米', '37'],
    ['22.5', '22.5'],
  ])('%s is %s', (written, meant) => {
    expect(likelyNumber(written)).toBe(meant);
  });

  it('is offered', () => {
    expect(first('期号: 第5期\n日期: 2025-03-07\n')).toMatchObject({
      message: '“期号”应为1到9999999之间的整数，现为“第5期”',
      hint: '请写成 5',
      fix: { edits: [{ text: '5' }] },
    });
    expect(first('期号: 5\n日期: 2025.3.7\n')?.hint).toBe('请写成 2025-03-07');
    expect(first('期号: 5\n日期: 25-3-7\n')?.hint).toBe(
      '年份要写四位、写在最前，如果是这一天，请写成 2025-03-07',
    );
    expect(first('期号: 5\n日期: 2025-03-07\n增刊: 对\n')?.hint).toBe('请写成 是');
    expect(first('期号: 5\n日期: 2025-03-07\n要目: false\n')?.hint).toBe('请写成 否');
    expect(first('期号: 5\n日期: 2025-03-07\n印数: 0\n')?.hint).toBe('只写半角数字，前后不加别的字');
  });
});

describe('a finding', () => {
  const wrong = [
    ...[
      '刊名: {}',
      '刊名: [a, b, c, d]',
      '栏目: 甲',
      '栏目: {a: b}',
      '栏目: [[甲]]',
      '单位: []',
      '领导: 甲',
      '署名: 甲',
    ],
    ...[
      '署名: {}',
      '署名: [甲]',
      '署名: {编辑: [甲]}',
      '分发: 甲',
      '分发: {抄送给哪些单位和个人的名单: 甲}',
      '印数: 多',
      '联系: 1',
      '要目: 多',
    ],
    ...[
      '字体: 甲',
      '版式: {上边距: 高, 红色: 红, 正文字号: 大, 页码: 右}',
      '校对: 甲',
      '日期格式: 随便',
      '刊名: |\n  甲\n  乙',
    ],
  ];

  it.each(wrong)('has a way out and names the key: %j', (line) => {
    const key = line.split(':', 1)[0] ?? '';
    const text = `${bulletinYaml.replace(new RegExp(`^${key}: .*\n`, 'mu'), '')}${line}\n`;
    const { diagnostics } = readBulletin({ path: 'bulletin.yaml', text });
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const { message, hint } of diagnostics) {
      expect(hint ?? '').not.toBe('');
      expect(message).toMatch(/“[^”]+”/u);
    }
  });

  it('sends names of people from 校对 to 署名', () => {
    const [finding] = ofBulletin('校对: 甲\n').diagnostics;
    expect(finding).toMatchObject({ code: 'structure/wrong-type' });
    expect(finding?.hint).toContain('署名');
    expect(ofBulletin('校对:\n  过期天数: 3\n').diagnostics).toEqual([]);
  });

  it.each(['署名: {}', '联系: {}', '领导: []'])('of %s is of an empty value, at the key', (line) => {
    expect(ofBulletin(`${line}\n`).diagnostics).toMatchObject([
      { code: 'structure/empty-value', span: { start: bulletinYaml.length } },
    ]);
  });

  it('says how running text is written where a list stands', () => {
    const text = '期号: 5\n日期: 2025-03-07\n编者按:\n  - 一\n  - 二\n';
    expect(first(text)?.hint).toBe('写在“|”下面，一行一段，不写“- ”');
  });

  it('says where a key of another file belongs', () => {
    expect(first('期号: 5\n日期: 2025-03-07\n刊名: 甲\n')?.message).toContain('这一项写在 bulletin.yaml 里');
    expect(first('期号: 5\n日期: 2025-03-07\n发: 甲\n')?.message).toContain('bulletin.yaml 的“分发”下面');
  });

  it('never suggests a key that is already there', () => {
    const text = '单位: 甲\n栏目: 乙\n正文: 好。\n单位负责人: 丙\n';
    const [finding] = readSubmissions({ path: 'a.yaml', text }, 'a.yaml').diagnostics;
    expect(finding?.hint).not.toContain('“单位”');
    expect(finding?.hint).not.toContain('单位、');
  });
});

describe('the homes of the keys', () => {
  it.each<[keyof typeof homes, FieldTable]>([
    ['bulletin.yaml', bulletinTable],
    ['issue.yaml', sheetTable],
    ['稿件', submissionTable],
  ])('of %s are its table’s', (kind, table) => {
    expect(homes[kind]).toEqual(keysOf(table));
  });
});

describe('正文字号', () => {
  it.each([
    ['三号', 16],
    ['3号', 16],
    ['３号', 16],
    ['四号', 14],
    ['小4', 12],
    ['小四号', 12],
    ['一号', 26],
    ['小五', 9],
    ['5号', 10.5],
    ['９', 9],
    ['26磅', 26],
    ['16', 16],
    ['16磅', 16],
    ['15.5', 15.5],
  ])('may be written %s', (written, size) => {
    const { value, diagnostics } = ofBulletin(`版式:\n  正文字号: ${written}\n`);
    expect(diagnostics).toEqual([]);
    expect(value?.deviations.bodySize).toBe(pt(size));
  });
});
