import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBulletinFile, checkSubmissions } from '../../src/check.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { readSheet } from '../../src/issue/sheet.js';
import { readLedger } from '../../src/ledger/read-ledger.js';
import { resolveLedger } from '../../src/ledger/resolve.js';
import type { SchemaKind } from '../../src/schema/schema-file.js';
import { bulletinOf, faults, validator } from './validator.js';

const bulletinYaml = `刊名: 甲报
编发单位: 乙办
栏目:
  - 动态
  - 2024
  - {名称: 简讯, 形式: 简讯, 子栏目: [综合, 3]}
  - {名称: 快讯, 形式: 简讯}
单位:
  - {名称: 甲镇, 别名: [甲]}
  - 乙（镇）
  - 110
  - true
计分:
  采用: 5
  上级采用: {市: 10, 省: 20}
  批示: 5
  扣分: {迟报: 10}
`;
const { value: bulletin, registers } = bulletinOf(bulletinYaml);

/** Codes of what only whole texts, several values together or other files can be wrong in: no schema judges them. */
const ofText =
  /^structure\/(?:reversed-term|placeholder|unclosed-strong|misplaced-strong|bad-file-name)$|^ledger\/unknown-item$|^(?!structure\/|ledger\/)/u;
/** A name that stands twice: a schema sees it only where it is written alike. */
const ofNames = /^structure\/(?:duplicate-name|repeated-contributor)$/u;

/** The codes of the errors that kuaibao itself finds in a file. */
const errors: Readonly<Record<SchemaKind, (text: string) => readonly string[]>> = {
  submission: (text) =>
    codesOf(checkSubmissions([{ file: { path: 'a.yaml', text }, path: 'a.yaml' }], bulletin)),
  issue: (text) => codesOf(readSheet({ path: 'issue.yaml', text }).diagnostics),
  bulletin: (text) => codesOf(checkBulletinFile({ path: 'bulletin.yaml', text }).diagnostics),
  ledger: (text) => {
    const { value, diagnostics } = readLedger({ path: '台账/2026.yaml', text }, 2026);
    const found = value && bulletin ? resolveLedger(value, bulletin, []).diagnostics : [];
    return codesOf([...diagnostics, ...found]);
  },
};

function codesOf(found: readonly Diagnostic[]): readonly string[] {
  return found.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

const validators = {
  submission: validator('submission', registers),
  issue: validator('issue', registers),
  bulletin: validator('bulletin', registers),
  ledger: validator('ledger', registers),
};

/** Both verdicts on a file. */
function verdicts(kind: SchemaKind, text: string): { reader: boolean; schema: boolean; text: string } {
  return {
    reader: !errors[kind](text).some((code) => !ofText.test(code)),
    schema: faults(validators[kind], text).length === 0,
    text,
  };
}

/** The keys that a file of each kind must have, with right values. */
const needed: Readonly<Record<SchemaKind, Readonly<Record<string, string>>>> = {
  submission: { 单位: '甲镇', 栏目: '动态', 标题: '丙', 正文: '丁。' },
  issue: { 期号: '5', 日期: '2024-03-14' },
  bulletin: { 刊名: '甲报', 编发单位: '乙办', 栏目: '[动态]', 单位: '[甲镇]' },
  ledger: {},
};

function fileWith(kind: SchemaKind, values: Readonly<Record<string, string>>): string {
  const all = Object.entries({ ...needed[kind], ...values });
  return all.map(([key, value]) => `${key}: ${value}\n`).join('');
}

/** A key, a value as written, and whether it is right. */
type Row = readonly [kind: SchemaKind, key: string, value: string, isRight: boolean];

const table: readonly Row[] = [
  ['submission', '单位', '甲', true],
  ['submission', '单位', '乙（镇）', true],
  ['submission', '单位', '110', true],
  ['submission', '单位', "'110'", true],
  ['submission', '单位', 'true', true],
  ['submission', '单位', '[甲镇, 110]', true],
  ['submission', '单位', '[甲镇, 110, 甲镇]', false],
  ['bulletin', '栏目', '[甲, 乙, 甲]', false],
  ['submission', '单位', '乙镇', false],
  ['submission', '单位', '111', false],
  ['submission', '单位', '甲镇、乙（镇）', false],
  ['submission', '单位', '[]', false],
  ['submission', '单位', '[甲镇, ]', true],
  ['submission', '单位', '[甲镇, [甲镇]]', false],
  ['submission', '单位', '{甲镇: 乙}', false],
  ['submission', '单位', '', false],
  ['submission', '栏目', '2024', true],
  ['submission', '栏目', '动态/综合', false],
  ['submission', '栏目', '简讯', false],
  ['submission', '栏目', '简讯/综合', false],
  ['submission', '标题', '2024', true],
  ['submission', '标题', 'true', true],
  ['submission', '标题', '0.50', true],
  ['submission', '标题', '"\\n甲\\n"', true],
  ['submission', '标题', '"甲\\n乙"', false],
  ['submission', '标题', '"　 "', false],
  ['submission', '标题', '|\n  甲', true],
  ['submission', '标题', '|\n  甲\n  乙', false],
  ['submission', '标题', '[甲]', false],
  ['submission', '标题', '', false],
  ['submission', '正文', '|\n  甲。\n  乙。', true],
  ['submission', '正文', '110', true],
  ['submission', '正文', '|', false],
  ['submission', '正文', '[甲。]', false],
  ['submission', '日期', '2024-2-29', true],
  ['submission', '日期', "'2024-02-29'", true],
  ['submission', '日期', '2023-02-29', false],
  ['submission', '日期', '1900-02-29', false],
  ['submission', '日期', '2000-02-29', true],
  ['submission', '日期', '2024-04-31', false],
  ['submission', '日期', '2024-12-31', true],
  ['submission', '日期', '2024-13-01', false],
  ['submission', '日期', '2024-00-01', false],
  ['submission', '日期', '0000-01-01', false],
  ['submission', '日期', '20240301', false],
  ['submission', '日期', '2024年3月1日', false],
  ['submission', '联系电话', '0102', true],
  ['submission', '电话', '0102', false],
  ['issue', '期号', '08', true],
  ['issue', '期号', "'08'", true],
  ['issue', '期号', "' 9999999 '", true],
  ['issue', '期号', '0', false],
  ['issue', '期号', "'000'", false],
  ['issue', '期号', '10000000', false],
  ['issue', '期号', '-1', false],
  ['issue', '期号', '1.5', false],
  ['issue', '期号', '第5期', false],
  ['issue', '期号', '五', false],
  ['issue', '增刊', '是', true],
  ['issue', '增刊', 'true', false],
  ['issue', '增刊', 'yes', false],
  ['issue', '次序', '[甲, 2]', true],
  ['issue', '次序', '甲', false],
  ['issue', '署名', '{编辑: 甲, 校对: 110}', true],
  ['issue', '署名', '{编辑: [甲]}', false],
  ['issue', '署名', '{编辑: }', false],
  ['issue', '署名', '{}', false],
  ['issue', '署名', '甲', false],
  ['bulletin', '刊名', '[甲, 乙, 丙]', true],
  ['bulletin', '刊名', '[甲, 乙, 丙, 丁]', false],
  ['bulletin', '栏目', '[{名称: 甲, 形式: 简讯, 子栏目: [乙], 排序: [日期], 标题: 独行}, 2024]', true],
  ['bulletin', '栏目', '[{名称: 甲, 形式: 新闻}]', false],
  ['bulletin', '栏目', '[{形式: 简讯}]', false],
  ['bulletin', '栏目', '[{名称: 甲, 排序: 日期}]', false],
  ['bulletin', '栏目', '[{名称: 甲, 排序: [日期, 日期, 日期, 日期]}]', false],
  ['bulletin', '栏目', '甲', false],
  ['bulletin', '单位', '[{名称: 甲, 别名: 乙}]', false],
  ['bulletin', '领导', '[{姓名: 甲, 任期: 2024年3月至2026年10月}]', true],
  ['bulletin', '领导', '[{姓名: 甲, 任期: 2024年03月5日 — 2026年10月31日}]', true],
  ['bulletin', '领导', '[{姓名: 甲, 任期: 2024.3-2026.10}]', true],
  ['bulletin', '领导', '[{姓名: 甲, 任期: 2024-03至2026-10-09}]', true],
  ['bulletin', '领导', '[{姓名: 甲, 任期: 2026年10月起}]', true],
  ['bulletin', '领导', '[{姓名: 甲, 任期: 2026年10月至今}]', true],
  ['bulletin', '领导', '[{姓名: 甲, 任期: 至2026年10月}]', true],
  ['bulletin', '领导', '[{姓名: 甲, 任期: 2026-10止}]', true],
  ['bulletin', '领导', '[{姓名: 甲, 任期: 2024年至2026年}]', false],
  ['bulletin', '领导', '[{姓名: 甲, 任期: 2024年13月至2026年10月}]', false],
  ['bulletin', '领导', '[{姓名: 甲, 任期: 2024-3-2026-10}]', false],
  ['bulletin', '领导', '[{姓名: 甲, 任期: 2024年3月}]', false],
  ['bulletin', '领导', '[{姓名: 甲, 任期: 三年}]', false],
  ['bulletin', '领导', '[{姓名: 甲, 任期: [2024年3月, 2026年10月]}]', false],
  ['bulletin', '期号格式', '{年}', false],
  ['bulletin', '期号格式', "'{年}年第{期}期'", true],
  ['bulletin', '期号格式', '第{期}期（总第{总期}期）', true],
  ['bulletin', '期号格式', '第{期号}期（总第{总期}期）', false],
  ['bulletin', '期号格式', '第｛期｝期', false],
  ['bulletin', '期号格式', '|\n  第{期}期', true],
  ['bulletin', '期号格式', '|\n  第{期}期\n  甲', false],
  ['bulletin', '期号格式', '5', false],
  ['bulletin', '分发', '{报: 甲}', true],
  ['bulletin', '分发', '{抄送: 甲, 送给各镇的: 乙}', true],
  ['bulletin', '分发', '{抄送给哪些单位和个人的名单: 甲}', false],
  ['bulletin', '分发', '{报: [甲]}', false],
  ['issue', '分发', '{主送: 甲}', true],
  ['bulletin', '分发', '{}', false],
  ...(['bulletin', 'issue'] as const).flatMap((kind): Row[] => [
    [kind, '密级', '秘密★1年', true],
    [kind, '密级', '机密', true],
    [kind, '密级', '绝密★长期', true],
    [kind, '密级', '秘密★2030年1月1日前', true],
    [kind, '密级', '无', true],
    [kind, '密级', '秘密★一年', false],
    [kind, '密级', '秘密★１年', false],
    [kind, '密级', '秘密☆1年', false],
    [kind, '密级', '秘密★', false],
    [kind, '密级', '秘　密', false],
    [kind, '密级', '内部', false],
    [kind, '份号', '12', true],
    [kind, '份号', "'000012'", true],
    [kind, '份号', '第12号', false],
    [kind, '份号', '1234567', false],
    [kind, '紧急程度', '特急', true],
    [kind, '紧急程度', '无', true],
    [kind, '紧急程度', '急件', false],
    [kind, '签发人', '闻堃林', true],
    [kind, '签发人', '[闻堃林, 陆彧]', true],
    [kind, '签发人', '[]', false],
    [kind, '印发机关', '县政府办公室', true],
    [kind, '印发日期', '2025-03-18', true],
    [kind, '印发日期', '3月18日', false],
  ]),
  ['bulletin', '计分', '{报送: 1, 采用: 5}', true],
  ['bulletin', '计分', "{报送: '0.5', 采用: {单独: 5, 联合: 3.25}}", true],
  ['bulletin', '计分', '{采用: {动态: 5, 简讯: {单独: 2, 联合: 1}, 其他: 1}}', true],
  ['bulletin', '计分', '{采用: {动态: {联合: 1}}}', false],
  ['bulletin', '计分', '{采用: 五分}', false],
  ['bulletin', '计分', '{采用: -5}', false],
  ['bulletin', '计分', '{采用: [5]}', false],
  ['bulletin', '计分', '{采用: {动态: [5]}}', false],
  ['bulletin', '计分', '{上级采用: {市: 10, 省: {信息: 10, 专报: 20}}, 重复采用: 最高}', true],
  ['bulletin', '计分', '{上级采用: {市: 十}}', false],
  ['bulletin', '计分', '{重复采用: 都算}', false],
  ['bulletin', '计分', '{采用: 5, 联合: 平分, 同分: 比采用, 表扬: 3}', true],
  ['bulletin', '计分', '{采用率: {低于: 30%, 扣分: 1, 周期: 每季}}', true],
  ['bulletin', '计分', '{采用率: {低于: 130%, 扣分: 1}}', false],
  ['bulletin', '计分', '{达标: [{报送: 15, 得分: 50}]}', true],
  ['bulletin', '计分', '{达标: [{报送: 15}]}', false],
  ['bulletin', '计分', '{封顶: {每月: 20, 报送: {每年: 120}}, 报送: 1}', true],
  ['bulletin', '计分', '{封顶: {每周: 20}}', false],
  ['bulletin', '计分', '{采用: 5, 任务: {采用: 30, 得分: 12.5}}', true],
  ['bulletin', '计分', '{采用: 5, 任务: {采用: {动态: 30}}}', true],
  ['bulletin', '计分', '{采用: 5, 任务: {采用: {动态: 三十}}}', false],
  ['bulletin', '计分', '{加分: {图片: 0.5}, 扣分: {迟报: 10}}', true],
  ['bulletin', '计分', '{扣分: 10}', false],
  ['bulletin', '计分', '{不知道: 1}', false],
  ['ledger', '报送', '[{日期: 2026-03-12, 单位: 甲镇, 标题: 丙}]', true],
  ['ledger', '报送', '[{日期: 2026-03-12, 单位: 丙镇, 标题: 丙}]', false],
  ['ledger', '报送', '[{日期: 2026-03-12, 标题: 丙}]', false],
  ['ledger', '报送', '{日期: 2026-03-12, 单位: 甲镇, 标题: 丙}', false],
  ['ledger', '扣分', '[{日期: 2026-03-12, 单位: [甲镇, 110], 名目: 迟报, 分值: 10, 依据: 记录}]', true],
  ['ledger', '扣分', '[{日期: 2026-03-12, 单位: 甲镇, 名目: 迟报, 分值: -10, 依据: 记录}]', false],
  ['ledger', '扣分', '[{日期: 2026-03-12, 单位: 甲镇, 名目: 迟报, 数量: 0, 依据: 记录}]', false],
  ['ledger', '加分', '[{日期: 2026-03-12, 单位: 甲镇, 名目: 迟报}]', false],
  ['ledger', '上级采用', '[{日期: 2026-03-12, 期: 1, 稿件: 丙, 级别: 市, 依据: 丁}]', true],
  ['ledger', '上级采用', '[{日期: 2026-03-12, 期: 增刊3, 稿件: 丙, 级别: 县, 依据: 丁}]', false],
  ['ledger', '上级采用', '[{日期: 2026-03-12, 期: 下一期, 稿件: 丙, 级别: 市, 依据: 丁}]', false],
  ['ledger', '批示', '[{日期: 2026-03-12, 期: 2025年第50期, 稿件: 丙, 领导: 戊, 依据: 丁}]', true],
  ['ledger', '批示', '[{日期: 2026-03-12, 期: 1, 稿件: 丙, 依据: 丁}]', false],
  ['ledger', '扣分', '[{日期: 2026-03-12, 单位: 甲镇, 名目: 迟报, 依据: 记录}]', true],
  ['ledger', '奖励', '[{日期: 2026-03-12, 单位: 甲镇}]', false],
  ['bulletin', '版式', '{上边距: 37, 左边距: 28.125, 每页行数: 22}', true],
  ['bulletin', '版式', "{上边距: '55.0'}", true],
  ['bulletin', '版式', "{上边距: '55.1'}", false],
  ['bulletin', '版式', '{上边距: 14.9}', false],
  ['bulletin', '版式', '{上边距: 37mm}', false],
  ['bulletin', '版式', '{每页行数: 46}', false],
  ['bulletin', '版式', "{每页行数: '045'}", true],
  ['bulletin', '版式', '{正文字号: 16}', true],
  ['bulletin', '版式', '{正文字号: 16.5}', true],
  ['bulletin', '版式', '{正文字号: 16.2}', false],
  ['bulletin', '版式', '{正文字号: 小四}', true],
  ['bulletin', '版式', '{正文字号: 五号}', true],
  ['bulletin', '版式', '{正文字号: 9}', true],
  ['bulletin', '版式', '{正文字号: 26}', true],
  ['bulletin', '版式', '{正文字号: 0}', false],
  ['bulletin', '版式', '{正文字号: 8.5}', false],
  ['bulletin', '版式', '{正文字号: 26.5}', false],
  ['bulletin', '版式', '{正文字号: 72}', false],
  ['bulletin', '版式', '{正文字号: 初号}', false],
  ['bulletin', '版式', '{正文字号: 六号}', false],
  [
    'bulletin',
    '版式',
    '{红色: D00000, 页码: 居中, 要点首句: 不加粗, 标点挤压: 否, 层次标题: 否, 双面: 是}',
    true,
  ],
  ['bulletin', '版式', '{层次标题: 不用}', false],
  ['bulletin', '版式', '{红色: 123456}', true],
  ['bulletin', '版式', '{红色: 红}', false],
  ['bulletin', '版式', '{页码: 左}', false],
];

describe('a value', () => {
  it.each(table)('in a %s as %s: %j is judged alike', (kind, key, value, isRight) => {
    const text = fileWith(kind, { [key]: value });
    expect(verdicts(kind, text)).toEqual({ reader: isRight, schema: isRight, text });
  });

  it.each([
    ['简讯/综合', '', '', true],
    ['简讯／综合', '', '', true],
    ['简讯 / 3', '', '', true],
    ['快讯', '', '', true],
    ['快讯', '标题: 丙\n', '', false],
    ['快讯', '', '陪同: 丙\n', false],
    ['简讯/综合', '标题: 丙\n', '', false],
    ['动态', '', '', false],
    ['2024', '', '', false],
    ['2024', '标题: 丙\n', '陪同: 丙\n', true],
  ])('of 栏目, %s, asks for a headline or forbids it (%j %j)', (section, headline, attendees, isRight) => {
    const text = `单位: 甲镇\n栏目: ${section}\n${headline}${attendees}正文: 丁。\n`;
    expect(verdicts('submission', text)).toEqual({ reader: isRight, schema: isRight, text });
  });

  it('is judged by its typing where YAML leaves the schema nothing else', () => {
    // The text null, and empty; a number written in another way; a colour of fewer digits; blanks round a word in quotes;
    // one unit under two names.
    const cases: readonly Row[] = [
      ['submission', '标题', 'null', true],
      ['submission', '标题', '~', true],
      ['submission', '栏目', "' 动态 '", true],
      ['issue', '增刊', "'是 '", true],
      ['submission', '单位', '[甲, 甲镇]', false],
      ['issue', '期号', '0x10', false],
      ['issue', '期号', '00000008', false],
      ['issue', '期号', '5.0', false],
      ['bulletin', '版式', '{上边距: 37.12345}', false],
      ['bulletin', '版式', '{红色: 16}', false],
    ];
    for (const [kind, key, value, isRight] of cases) {
      const text = fileWith(kind, { [key]: value });
      expect(verdicts(kind, text)).toEqual({ reader: isRight, schema: !isRight, text });
    }
  });
});

const words = [
  ...['甲', '甲镇', '乙镇', '乙（镇）', '动态', '简讯/综合', '快讯', '简讯', '综合', '领导', '日期', '单位'],
  ...['是', '否', '稿件', '接排', '独行', '外侧', '无', '加粗', '三号', '小四', '补零', '汉字', '甲/乙'],
  ...[
    '2024-03-14',
    '2024-3-1',
    '2024-02-30',
    '2024-3',
    "'第{期}期'",
    "'{年}'",
    'yes',
    'a b',
    '16磅',
    'D00000',
    '12:30',
  ],
];
const numbers = [
  '0',
  '1',
  '08',
  '9',
  '16',
  '22',
  '37',
  '37.5',
  '110',
  '2024',
  '20240314',
  '-3',
  '1.25',
  '-0.5',
];

/** A value in YAML's flow style, on one line: a word, a number or boolean, a quoted text, a list or a mapping. */
const value: fc.Arbitrary<string> = fc.letrec<{ value: string; scalar: string }>((tie) => ({
  scalar: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words) },
    { weight: 3, arbitrary: fc.constantFrom(...numbers, 'true', 'false') },
    {
      weight: 2,
      arbitrary: fc
        .string({ unit: fc.constantFrom('甲', ' ', '\n', '　', 'a', '1', '/', '／', '-', '.'), maxLength: 6 })
        // Blanks round a word that is one of a few: a schema cannot pass over them.
        .filter((text) => text === text.trim() || !words.includes(text.trim()))
        .map((text) => JSON.stringify(text)),
    },
  ),
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: tie('scalar') },
    {
      weight: 2,
      arbitrary: fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
    },
    {
      weight: 2,
      arbitrary: fc
        .uniqueArray(
          fc.tuple(
            fc.constantFrom(
              '名称',
              '形式',
              '子栏目',
              '排序',
              '标题',
              '姓名',
              '职务',
              '别名',
              '报',
              '送',
              '编辑',
              '仿宋',
            ),
            tie('value'),
          ),
          { maxLength: 3, selector: ([key]) => key },
        )
        .map((pairs) => `{${pairs.map(([key, of]) => `${key}: ${of}`).join(', ')}}`),
    },
  ),
})).value;

/** Of a ledger nothing would come out right by chance: its values are lists of mappings. */
const keys: Readonly<Record<Exclude<SchemaKind, 'ledger'>, readonly string[]>> = {
  submission: ['单位', '栏目', '标题', '陪同', '正文', '日期', '报送人', '联系电话', '备注', '期号'],
  issue: ['期号', '日期', '总期号', '增刊', '编者按', '次序', '署名', '印数', '要目', '增发', '标题'],
  bulletin: [
    ...['刊名', '编发单位', '期号格式', '日期格式', '保存提示', '栏目', '领导', '单位', '署名', '分发'],
    ...['印数', '联系', '要目', '字体', '标题'],
  ],
};

describe('any file', () => {
  it.each(['submission', 'issue', 'bulletin'] as const)(
    'of the kind %s is judged alike',
    (kind) => {
      const file = fc
        .uniqueArray(fc.tuple(fc.constantFrom(...keys[kind]), value), {
          minLength: 1,
          maxLength: 2,
          selector: ([key]) => key,
        })
        .map((pairs) => fileWith(kind, Object.fromEntries(pairs)));
      let right = 0;
      fc.assert(
        fc.property(file, (text) => {
          fc.pre(!errors[kind](text).some((code) => ofNames.test(code)));
          // That a pin stands twice is found by the rules on a whole issue.
          fc.pre(!faults(validators[kind], text).includes('/次序 uniqueItems'));
          const { reader, schema } = verdicts(kind, text);
          if (reader) right += 1;
          expect(schema).toBe(reader);
        }),
        { numRuns: 600 },
      );
      expect(right).toBeGreaterThan(20);
    },
    60_000,
  );
});
