import { describe, expect, it } from 'vitest';
import { mend } from '../../src/mend/mend.js';
import { checkFiles, officeFiles } from '../rule/proof-office.js';

const path = 'issues/0001/稿件.yaml';
const head = '单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇开展河道清淤\n日期: 2026-03-10\n';
const body = '正文: |\n  全镇清理河道12公里，沿河村组的排水已经通畅。\n';

/** Mends a file of an office: its text, and what is still found in it. */
function mended(text: string, file = path) {
  const office = { ...officeFiles(), [file]: text };
  const { files, left } = mend((replaced) =>
    checkFiles({ ...office, ...Object.fromEntries([...replaced].map(([name, { text }]) => [name, text])) }),
  );
  return {
    text: files.get(file)?.text ?? text,
    left: left.map(({ code, severity }) => `${severity} ${code}`),
  };
}

describe('what was certainly meant is put right by --fix', () => {
  it.each([
    ['2026.3.10', '2026-03-10'],
    ['2026/03/10', '2026-03-10'],
    ['2026年3月10日', '2026-03-10'],
    ['２０２６-３-１０', '2026-03-10'],
    ['20260310', '2026-03-10'],
    ['二〇二六年三月十日', '2026-03-10'],
    ['2026年3月10日（周二）', '2026-03-10'],
    ['2026-03-10 00:00:00', '2026-03-10'],
  ])('a day: %s', (written, right) => {
    expect(mended(`${head.replace('2026-03-10', written)}${body}`)).toEqual({
      text: `${head.replace('2026-03-10', right)}${body}`,
      left: [],
    });
    const sheet = 'issues/0001/issue.yaml';
    expect(mended(`期号: 1\n日期: ${written}\n`, sheet)).toEqual({
      text: `期号: 1\n日期: ${right}\n`,
      left: [],
    });
  });

  it.each([
    '2026年3月10日（周三）',
    '2026年2月30日',
    '3月10日',
    '26.3.10',
    '10.3.2026',
    '2026-03-10 08:30',
    '2026年3月10日至12日',
  ])('no day that says more or less: %s', (written) => {
    const text = `${head.replace('2026-03-10', written)}${body}`;
    expect(mended(text).text).toBe(text);
  });

  it('a number of an issue', () => {
    const sheet = 'issues/0001/issue.yaml';
    expect(mended('期号: 第1期\n日期: 2026-03-12\n印数: ６０份\n', sheet)).toEqual({
      text: '期号: 1\n日期: 2026-03-12\n印数: 60\n',
      left: [],
    });
    const text = '期号: 1\n日期: 2026-03-12\n印数: 约60份\n';
    expect(mended(text, sheet).text).toBe(text);
  });

  it.each([
    ['单位: 青鹭镇、白蘋镇\n', '单位: [青鹭镇, 白蘋镇]\n'],
    ['单位: 青鹭镇，白蘋镇\n', '单位: [青鹭镇, 白蘋镇]\n'],
    ['单位: 青鹭镇　白蘋镇\n', '单位: [青鹭镇, 白蘋镇]\n'],
    ['单位: 青鹭镇和白蘋镇\n', '单位: [青鹭镇, 白蘋镇]\n'],
    ["单位: '青鹭镇、白蘋镇' # 联合\n", '单位: [青鹭镇, 白蘋镇] # 联合\n'],
    ['单位: [青鹭镇、白蘋镇]\n', '单位: [青鹭镇, 白蘋镇]\n'],
    ['单位: [县水利局, 青鹭镇、白蘋镇]\n', '单位: [县水利局, 青鹭镇, 白蘋镇]\n'],
    ['单位:\n  - 青鹭镇、白蘋镇\n', '单位:\n  - 青鹭镇\n  - 白蘋镇\n'],
    ['单位:\n  - 青鹭镇、白蘋镇 # 联合\n', '单位:\n  - 青鹭镇\n  - 白蘋镇 # 联合\n'],
    ['单位: # 联合\n  青鹭镇、白蘋镇\n', '单位: # 联合\n  [青鹭镇, 白蘋镇]\n'],
  ])('units written as one: %j', (written, right) => {
    const rest = head.slice(head.indexOf('\n') + 1) + body;
    expect(mended(written + rest)).toEqual({ text: right + rest, left: [] });
  });

  it.each([
    ['温旸、顾以宁', '[温旸, 顾以宁]'],
    ['温旸，顾以宁', '[温旸, 顾以宁]'],
    ['温旸 顾以宁', '[温旸, 顾以宁]'],
    ["'温旸, 顾以宁'", '[温旸, 顾以宁]'],
    ['[温旸、顾以宁]', '[温旸, 顾以宁]'],
    ['\n  - 温旸、顾以宁', '\n  - 温旸\n  - 顾以宁'],
  ])('people written as one: %j', (written, right) => {
    const sheet = 'issues/0001/issue.yaml';
    const rest = '期号: 1\n日期: 2026-03-12\n签发人:';
    const space = written.startsWith('\n') ? '' : ' ';
    expect(mended(`${rest}${space}${written}\n`, sheet)).toEqual({
      text: `${rest}${space}${right}\n`,
      left: [],
    });
  });

  it.each(['欧阳 修远', '温 旸', '温旸（代）'])('nobody who may be one: %s', (written) => {
    const text = `期号: 1\n日期: 2026-03-12\n签发人: ${written}\n`;
    expect(mended(text, 'issues/0001/issue.yaml')).toEqual({ text, left: [] });
  });

  it.each(['单位: 青鹭镇、白鹭镇\n', '单位: 青鹭镇、白蘋镇等\n'])(
    'no units that are not registered: %j',
    (written) => {
      const text = written + head.slice(head.indexOf('\n') + 1) + body;
      expect(mended(text)).toEqual({ text, left: ['error structure/unknown-unit'] });
    },
  );

  it.each([
    ['tabs before a block', `${head}正文: |\n\t全镇清理河道12公里。\n\t沿河村组的排水已经通畅。\n`],
    [
      'full-width spaces before a block',
      `${head}正文: |\n　　全镇清理河道12公里。\n　　沿河村组的排水已经通畅。\n`,
    ],
    [
      'no-break spaces before a block',
      `${head}正文: |\n\u00a0\u00a0全镇清理河道12公里。\n  沿河村组的排水已经通畅。\n`,
    ],
    ['a full-width colon too', `${head}正文：|\n\t全镇清理河道12公里。\n\t沿河村组的排水已经通畅。\n`],
  ])('indentation: %s', (_, written) => {
    expect(mended(written)).toEqual({
      text: `${head}正文: |\n  全镇清理河道12公里。\n  沿河村组的排水已经通畅。\n`,
      left: [],
    });
  });

  it('indentation of keys and items', () => {
    expect(mended(`　单位:\n\t- 青鹭镇\n\t- 白蘋镇\n${head.slice(head.indexOf('\n') + 1)}${body}`)).toEqual({
      text: `单位:\n  - 青鹭镇\n  - 白蘋镇\n${head.slice(head.indexOf('\n') + 1)}${body}`,
      left: [],
    });
    const bulletinYaml = officeFiles()['bulletin.yaml'] ?? '';
    expect(
      mended(`${bulletinYaml}字体:\n\t仿宋: 仿宋_GB2312\n\t楷体: 楷体_GB2312\n`, 'bulletin.yaml'),
    ).toEqual({
      text: `${bulletinYaml}字体:\n  仿宋: 仿宋_GB2312\n  楷体: 楷体_GB2312\n`,
      left: [],
    });
  });

  it('no line of a text that looks like a key', () => {
    const text = `${head}正文: |\n  全镇清理河道12公里。\n\t备注: 照片另送\n`;
    expect(mended(text).text).toBe(text);
  });
});

describe('a key with what nobody sees', () => {
  it.each(['标\u200b题', '\ufeff标题', '标\u00ad题\u200e', '标　题', '标 题', '"标\\n题"', '标题\u00a0'])(
    '%j is named and put right',
    (key) => {
      const text = `${head.replace('标题:', `${key}:`)}${body}`;
      const [first] = checkFiles({ ...officeFiles(), [path]: text });
      expect(first?.message).toMatch(/U\+[0-9A-F]{4}|空格/u);
      expect(mended(text)).toEqual({ text: `${head}${body}`, left: [] });
    },
  );
});

describe('a byte order mark that is not at the file’s start, as where files were put together', () => {
  it.each([
    ['before a comment', `\ufeff# 说明\n${head}${body}`, `# 说明\n${head}${body}`],
    [
      'before a separator',
      `${head}${body}\ufeff---\n${head.replace('河道清淤', '道路养护')}正文: |\n  全镇养护道路9公里，坑洼已经填平。\n`,
      `${head}${body}---\n${head.replace('河道清淤', '道路养护')}正文: |\n  全镇养护道路9公里，坑洼已经填平。\n`,
    ],
    [
      'before another submission',
      `${head}${body}\ufeff${head.replace('河道清淤', '道路养护')}正文: |\n  全镇养护道路9公里，坑洼已经填平。\n`,
      `${head}${body}---\n${head.replace('河道清淤', '道路养护')}正文: |\n  全镇养护道路9公里，坑洼已经填平。\n`,
    ],
  ])('is taken away %s', (_, written, right) => {
    expect(mended(written)).toEqual({ text: right, left: [] });
  });
});

describe('a bar that is none', () => {
  const right = `${head}正文: |\n  全镇清理河道12公里。\n  沿河村组的排水已经通畅。\n`;

  it.each([...'｜︱│∣丨¦lI'])('%s is understood and mended', (bar) => {
    expect(mended(right.replace('|', bar))).toEqual({ text: right, left: [] });
    expect(mended(right.replace(': |', `：${bar}`))).toEqual({ text: right, left: [] });
    expect(mended(right.replace('|', bar).replace(/\n {2}/gu, '\n\t'))).toEqual({ text: right, left: [] });
  });

  it.each(['| ', '|', '｜', '｜ '])('%j before the text is put on a line of its own', (bar) => {
    const one = `${head}正文: ${bar}全镇清理河道12公里。\n`;
    expect(mended(one)).toEqual({ text: `${head}正文: |\n  全镇清理河道12公里。\n`, left: [] });
    const two = `${head}正文: ${bar}全镇清理河道12公里。\n  沿河村组的排水已经通畅。\n`;
    expect(mended(two)).toEqual({ text: right, left: [] });
  });

  it('is no first letter of a text', () => {
    const text = `${head}正文: l\n`;
    expect(mended(text).text).toBe(text);
  });
});
