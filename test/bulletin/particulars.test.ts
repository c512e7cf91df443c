import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../src/bulletin/read-bulletin.js';
import { composeColophon } from '../../src/document/colophon.js';
import type { Document } from '../../src/document/document.js';
import { composeMasthead } from '../../src/document/masthead.js';
import { printedLine } from '../../src/document/paragraph.js';
import { readSheet } from '../../src/issue/sheet.js';

const officeYaml = '刊名: 甲报\n编发单位: 乙办\n栏目: [动态]\n单位: [甲镇]\n';
const sheetYaml = '期号: 3\n日期: 2025-06-18\n';

/** The finding on a key of `issue.yaml`: its message, its way out and, if it is certain, what it becomes. */
function finding(line: string) {
  const { diagnostics } = readSheet({ path: 'issue.yaml', text: `${sheetYaml}${line}\n` });
  expect(diagnostics).toHaveLength(1);
  const [{ message, hint, fix } = { message: '', hint: '', fix: undefined }] = diagnostics;
  return { message, hint, ...(fix?.safe ? { mended: fix.edits[0]?.text } : {}) };
}

describe('密级', () => {
  it.each([
    ['秘密☆1年', '秘密★1年'],
    ['秘密★１年', '秘密★1年'],
    ['秘　密', '秘密'],
    ['机密 ★ 6个月', '机密★6个月'],
  ])('%s is a slip of the keyboard', (written, mended) => {
    expect(finding(`密级: ${written}`)).toMatchObject({ hint: `请写成 ${mended}`, mended });
  });

  it.each([
    ['秘密★一年', '秘密★1年'],
    ['绝密★三十年', '绝密★30年'],
    ['秘密 1年', '秘密★1年'],
    ['秘密（保密期限：6个月）', '秘密★6个月'],
    ['机密级', '机密'],
  ])('%s is told what it most likely means', (written, meant) => {
    const told = finding(`密级: ${written}`);
    expect(told.message).toBe(`“密级”应为“机密”或“秘密★1年”这样的写法，现为“${written}”`);
    expect(told.hint).toBe(`请写成 ${meant}`);
    expect(told).not.toHaveProperty('mended');
  });

  it('is no 内部资料, which has a key of its own', () => {
    expect(finding('密级: 内部').hint).toBe(
      '“内部资料”一类的提示写在“保存提示”里；可写绝密、机密、秘密，有保密期限的在后面加“★”和期限；没有密级的写“无”',
    );
    expect(finding('密级: 公开').hint).toBe(
      '可写绝密、机密、秘密，有保密期限的在后面加“★”和期限；没有密级的写“无”',
    );
  });
});

describe('the other particulars', () => {
  it.each([
    ['份号: 第12号', '“份号”应为1到999999之间的整数，现为“第12号”'],
    ['紧急程度: 特级', '“紧急程度”应为“特急”、“加急”或“无”，现为“特级”'],
    ['签发人: 楼彧、江汀', '“签发人”应为一个人的姓名，现为“楼彧、江汀”'],
    ['印发日期: 6月19日', '“印发日期”应为2024-03-14这样的日期，现为“6月19日”'],
    ['印发单位: 甲办', '不认识的键“印发单位”'],
    ['密级和保密期限: 秘密', '不认识的键“密级和保密期限”'],
  ])('%s', (line, message) => {
    expect(finding(line).message).toBe(message);
  });

  it('are proposed by the names that clerks give them', () => {
    expect(finding('印发单位: 甲办').hint).toBe('您是不是要写“印发机关”？');
    expect(finding('密级和保密期限: 秘密').hint).toBe('您是不是要写“密级”？');
    expect(finding('紧急程度: 特级').hint).toBe('请写成 特急');
  });

  it('分发 takes any label but none as long as a list of names', () => {
    expect(finding('分发: {各乡镇人民政府和各街道办事处: 甲}').message).toBe(
      '“分发”下面的名目应为不超过10个字，现为“各乡镇人民政府和各街道办事处”',
    );
  });
});

/** What is printed of a configuration and a sheet: masthead marks, 签发人, the colophon's lines. */
function printed(office: string, own: string) {
  const bulletin = readBulletin({ path: 'bulletin.yaml', text: `${officeYaml}${office}` }).value;
  const sheet = readSheet({ path: 'issue.yaml', text: `${sheetYaml}${own}` }).value;
  if (!bulletin || !sheet) throw new Error('does not read');
  const issue = { bulletin, sheet, issueNumber: '第3期', fileName: '第3期', sections: [], withheld: [] };
  const masthead: Document['masthead'] = composeMasthead(issue);
  const { distribution, imprint } = composeColophon(issue);
  return {
    marks: masthead.marks?.map(({ text }) => text),
    signatories: masthead.signatories?.map((line) => line.map(({ text }) => text).join(' ')),
    distribution: distribution.map(printedLine),
    imprint: imprint && [imprint.office?.text, imprint.date],
  };
}

describe('what is printed', () => {
  const office = '密级: 秘密★1年\n紧急程度: 加急\n签发人: 楼彧\n印发机关: 乙办\n';

  it('is the office’s, with the issue’s day where no other is given', () => {
    expect(printed(office, '份号: 12\n')).toEqual({
      marks: ['000012', '秘密★1年', '加　急'],
      signatories: ['楼彧'],
      distribution: [],
      imprint: ['乙办', '2025年6月18日印发'],
    });
  });

  it('is the issue’s own before the office’s, and nothing where that says 无', () => {
    const own = '密级: 机密\n紧急程度: 无\n签发人: 无\n印发机关: 无\n印发日期: 2025-06-19\n';
    expect(printed(office, own)).toEqual({
      marks: ['机　密'],
      signatories: undefined,
      distribution: [],
      imprint: [undefined, '2025年6月19日印发'],
    });
  });

  it('leaves nothing of what nobody gives', () => {
    expect(printed('', '')).toEqual({
      marks: undefined,
      signatories: undefined,
      distribution: [],
      imprint: undefined,
    });
  });

  it('has two names to a line, one where a name is long', () => {
    const names = (...each: readonly string[]): string => `签发人: [${each.join(', ')}]\n`;
    expect(printed('', names('楼彧', '卞沅宁', '江汀')).signatories).toEqual(['楼彧 卞沅宁', '江汀']);
    expect(printed('', names('楼彧', '阿依古丽·买买提')).signatories).toEqual(['楼彧', '阿依古丽·买买提']);
  });
});

describe('who gets an issue', () => {
  it('is listed as written; only 报, 送 and 发 keep their order', () => {
    const office = '分发:\n  主送: 甲\n  发: 乙\n  呈阅: 丙\n  报: 丁\n  抄送: 戊\n';
    expect(printed(office, '增发: 己\n').distribution).toEqual([
      '主送：甲',
      '报：丁',
      '呈阅：丙',
      '发：乙',
      '抄送：戊',
      '本期增发：己',
    ]);
  });

  it('takes 主送 first, 抄送 and 分送 last, each in its place under 分发 if it stands there', () => {
    const office = '分发: {报: 甲, 抄送: 乙}\n主送: 丙\n分送: 丁\n';
    expect(printed(office, '').distribution).toEqual(['主送：丙', '报：甲', '抄送：乙', '分送：丁']);
    expect(printed(office, '抄送: 戊\n').distribution).toEqual([
      '主送：丙',
      '报：甲',
      '抄送：戊',
      '分送：丁',
    ]);
  });

  it('is the issue’s own list in place of the office’s', () => {
    expect(printed('分发: {报: 甲, 送: 乙}\n', '分发: {发: 丙}\n').distribution).toEqual(['发：丙']);
  });
});
