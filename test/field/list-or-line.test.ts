import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../src/bulletin/read-bulletin.js';
import { applyEdits } from '../../src/diagnostic/apply-edits.js';
import { readSheet } from '../../src/issue/sheet.js';
import { readSubmissions } from '../../src/submission/read-submissions.js';

const bulletinYaml = '刊名: 工作快报\n编发单位: 岚浦县委办公室\n栏目: [工作动态]\n';
const inBulletin = (text: string) =>
  readBulletin({ path: 'bulletin.yaml', text: `${bulletinYaml}${text}` }).diagnostics;
const inSheet = (text: string) =>
  readSheet({ path: 'issue.yaml', text: `期号: 1\n日期: 2026-03-12\n${text}` }).diagnostics;

describe('a list where a line enumerates', () => {
  it('is to be written with 、', () => {
    const [found, ...more] = inSheet('增发: [县公安局, 县林业局]\n');
    expect(more).toEqual([]);
    expect(found?.message).toBe('“增发”应为一行文字，几项之间用顿号隔开，现为一个列表');
    expect(found?.hint).toBe('请写成 县公安局、县林业局');
    expect(applyEdits(found?.span.file.text ?? '', found?.fix?.edits ?? [])).toContain(
      '增发: 县公安局、县林业局\n',
    );
    expect(inSheet('增发:\n  - 县公安局\n  - 县林业局\n').map(({ hint }) => hint)).toEqual([
      '写在一行里：县公安局、县林业局',
    ]);
  });

  it('may be a text in brackets where it has but one item', () => {
    expect(inSheet('增发: [各村]\n').map(({ message }) => message)).toEqual([
      '“增发”以“[”开头，成了一个列表，请给整个值加上单引号，或写在“|”的下一行',
    ]);
  });
});

describe('a line where a list is wanted', () => {
  it.each([
    ['单位: 县公安局、县林业局\n', '单位: [县公安局, 县林业局]\n'],
    ["单位: '县公安局, 县林业局' # 名册\n", '单位: [县公安局, 县林业局] # 名册\n'],
    ['单位:\n  县公安局、县林业局\n', '单位:\n  [县公安局, 县林业局]\n'],
  ])('is proposed as one: %j', (written, right) => {
    const [found, ...more] = inBulletin(written);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      hint: '请写成 [县公安局, 县林业局]',
      fix: { safe: false },
    });
    expect(applyEdits(found?.span.file.text ?? '', found?.fix?.edits ?? [])).toBe(bulletinYaml + right);
  });

  it('is told how to be one where it names one thing, or what no list may hold as it is', () => {
    for (const written of ['单位: 县公安局\n', '单位: 县公安局、“县林业局”\n'])
      expect(inBulletin(written).map(({ hint }) => hint)).toEqual(['每项一行，行首写“- ”']);
  });
});

describe('two names that a comma of the wrong width makes one', () => {
  it.each([
    '单位:\n  - 名称: 县政府办公室\n    别名: [县政府办，政府办]\n',
    '单位: [县政府办，政府办]\n',
    '领导: [程望舒，何清圆]\n单位: [青鹭镇]\n',
  ])('are told of, and parted: %j', (text) => {
    const [found, ...more] = inBulletin(text);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'structure/wrong-type', severity: 'error', fix: { safe: false } });
    const mended = applyEdits(found?.span.file.text ?? '', found?.fix?.edits ?? []);
    expect(readBulletin({ path: 'bulletin.yaml', text: mended }).diagnostics).toEqual([]);
  });

  it('are none in a post or a section', () => {
    const leader = '领导:\n  - 姓名: 程望舒\n    职务: 县委常委，常务副县长\n';
    expect(inBulletin(`${leader}单位: [青鹭镇]\n`)).toEqual([]);
  });
});

describe('a name in a register with a colon and more behind it', () => {
  it('is told to be written by itself', () => {
    const found = inBulletin('单位:\n  - 县委办公室: 1\n  - 青鹭镇\n');
    expect(found.map(({ message, hint }) => `${message}；${hint}`)).toEqual([
      '这一项应为一个名称，现为“县委办公室: …”；只写名称，后面不写冒号和别的字：- 县委办公室',
    ]);
  });

  it('is a slip of a key where it is like one', () => {
    const [found] = inBulletin('单位:\n  - 名秤: 青鹭镇\n');
    expect(found?.hint).toContain('名称');
  });
});

describe('a headline on two lines', () => {
  const read = (text: string) => readSubmissions({ path: 'a.yaml', text }, 'a.yaml').diagnostics;
  const rest = '单位: 青鹭镇\n栏目: 工作动态\n正文: 清淤。\n';

  it.each([
    '标题: 县林业局\n  巡山护林\n',
    '标题: >-\n  县林业局\n  巡山护林\n',
    '陪同: 县长何清圆，\n  副县长参加。\n',
  ])('is a warning: a space would be printed: %j', (lines) => {
    expect(read(`${rest}${lines}`).map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      expect.stringMatching(/^warning “(?:标题|陪同)”写成了几行，接起来的地方会印出空格$/u),
    ]);
  });

  it('is none where a space belongs', () => {
    expect(read(`${rest}标题: 县林业局引进GIS\n  System平台\n`)).toEqual([]);
  });
});
