import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../src/bulletin/read-bulletin.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { positionAt } from '../../src/source/file.js';
import { readSubmissions } from '../../src/submission/read-submissions.js';

function said(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ message, span }) => {
    const { line, column } = positionAt(span.file, span.start);
    return `${line}:${column} ${message}`;
  });
}

function ofSubmissions(text: string): readonly string[] {
  return said(readSubmissions({ path: 'a.yaml', text }, 'a.yaml').diagnostics);
}

function ofBulletin(more: string): readonly string[] {
  const text = `刊名: 甲\n编发单位: 乙\n栏目:\n  - 丙\n单位:\n  - 丁\n${more}`;
  return said(readBulletin({ path: 'bulletin.yaml', text }).diagnostics);
}

const head = '单位: 甲\n栏目: 乙\n';

describe('what a submission’s slips are called', () => {
  it.each([
    ['标题: **重点**工作', '3:5 “标题”的值以“*”开头，请给整个值加上单引号，或写在“|”的下一行'],
    ['标题: "会议"部署', '3:5 “标题”的值以直引号“"”开头，请换成中文引号，前后两个不同'],
    ['标题: "A"类项目', '3:5 “标题”的值以“"”开头，请给整个值加上单引号，或写在“|”的下一行'],
    ['标题: "会议”', '3:5 “标题”的值以“"”开头，后面没有配对的“"”，请补上，或给整个值加上单引号'],
    ['标题: [关于]通知', '3:5 “标题”的值以“[”开头，请给整个值加上单引号，或写在“|”的下一行'],
    ['标题: [通知]', '3:5 “标题”以“[”开头，成了一个列表，请给整个值加上单引号，或写在“|”的下一行'],
    ['标题: ? 甲', '3:5 “标题”的值以“?”开头，请给整个值加上单引号，或写在“|”的下一行'],
    ['标题: |甲', '3:5 “标题”的值以“|”开头，请给整个值加上单引号，或写在“|”的下一行'],
    ['标题: #号线', '3:1 “标题”后面没有内容：“#”以后是注释，不会印出；是内容时请给整个值加上单引号'],
    ['标题: 会 # 注释', '3:7 “标题”在“#”处断开，后面的文字成了注释，不会印出'],
    ['标题: 会议: 部署', '3:5 “标题”的值里出现半角冒号加空格“: ”，请给整个值加上单引号，或改用全角冒号“：”'],
    ['标题:会议', '3:4 “标题”的冒号后面缺一个空格'],
    ['标题:\u3000会议', '3:4 “标题”的冒号后面是全角空格，应为半角空格'],
    [' 标题: 会议', '3:1 行首多了空格，应与上面同一层的键对齐'],
  ])('%s', (line, expected) => {
    expect(ofSubmissions(`${head}${line}\n正文: 好。\n`)).toEqual([expected]);
  });

  it.each([
    ['正文: |\n  一。\n二。\n', '5:1 “正文”的每一行前要缩进两个半角空格'],
    ['正文: |\n一。\n二。\n', '4:1 “正文”的每一行前要缩进两个半角空格'],
    ['正文:\n一。\n会议要求：二。\n', '4:1 “正文”的每一行前要缩进两个半角空格'],
    ['正文: 一。\n会议要求：二。\n', '4:1 “正文”的每一行前要缩进两个半角空格'],
    ['正文: |\n  一。\n 二。\n', '5:1 “正文”的每一行前要缩进两个半角空格'],
    ['正文: |\n    一。\n  二。\n', '4:1 “正文”的第一行比下面的行缩进多，每一行前要一样缩进两个半角空格'],
  ])('%j', (body, expected) => {
    expect(ofSubmissions(`${head}${body}`)).toEqual([expected]);
  });

  it.each(['———', '－－－', '----', '——', '--- 第二篇', ' ---'])('separator %s', (line) => {
    const one = `${head}正文: |\n  好。\n`;
    expect(ofSubmissions(`${one}${line}\n${one}`)).toEqual(['5:1 隔开稿件的“---”是三个半角减号，独占一行']);
  });

  it('are each found, whichever document they stand in', () => {
    const text = `单位：甲\n栏目:乙\n正文: 好。\n---\n单位: [甲\n栏目: 乙\n正文: 好。\n---\n单位: 甲\n栏目: @乙\n正文：好。\n`;
    expect(ofSubmissions(text).map((line) => line.split(' ', 1)[0])).toEqual([
      '1:3',
      '2:4',
      '5:5',
      '10:5',
      '11:3',
    ]);
  });

  it('leave the rest of the document to be read', () => {
    const text = '单位：甲\n栏目: 乙\n正文: |\n  好。\n坏。\n';
    const { submissions } = readSubmissions({ path: 'a.yaml', text }, 'a.yaml');
    expect(submissions.map(({ contributors, body }) => [contributors[0]?.text, body.text])).toEqual([
      ['甲', '好。\n坏。'],
    ]);
  });

  it('leave a part of one that is not whole', () => {
    const { submissions, parts } = readSubmissions(
      { path: 'a.yaml', text: '单位: 甲\n栏目: 乙\n正文:\n' },
      'a.yaml',
    );
    expect(submissions).toEqual([]);
    expect(parts.map(({ section }) => section?.text)).toEqual(['乙']);
  });
});

describe('what the bulletin’s are called', () => {
  it.each([
    ['署名:\n  编辑：甲\n  校对：乙\n', ['8:5', '9:5']],
    ['署名:\n  编辑: 甲\n  校对：乙\n  签发:丙\n', ['9:5', '10:6']],
    ['联系:\n  电话：0102\n  传真:0103\n', ['8:5', '9:6']],
    ['分发:\n  报：甲\n', ['8:4']],
    ['版式:\n  页码：居中\n  标题: 独行\n', ['8:5']],
    ['领导:\n  - 姓名：王\n    职务：县长\n', ['8:7', '9:7']],
    ['领导:\n  - 姓名: 王\n    职务：县长\n', ['9:7']],
    ['领导:\n  - 姓名：王\n    职务: 县长\n', ['8:7']],
    ['版式:\n　　页码: 居中\n', ['8:1']],
  ])('%j', (more, expected) => {
    expect(ofBulletin(more).map((line) => line.split(' ', 1)[0])).toEqual(expected);
  });

  it('says nothing of comments behind values', () => {
    expect(ofBulletin('印数: 20 # 份\n')).toEqual([]);
  });

  it('does not speak of separating submissions', () => {
    expect(ofBulletin('------\n印数: 20\n')).toEqual(['7:1 出现分隔线“------”，这个文件里不分篇']);
  });

  it('leaves the registers to check by when something else is wrong', () => {
    const text = '刊号: 甲\n编发单位: 乙\n栏目: [丙]\n单位: [丁]\n印数: 二十\n';
    const { value, registers } = readBulletin({ path: 'bulletin.yaml', text });
    expect(value).toBeUndefined();
    expect(registers.sections?.map(({ name }) => name)).toEqual(['丙']);
    expect(registers.units?.map(({ name }) => name)).toEqual(['丁']);
  });

  it('does not check by a register of which an item is lost', () => {
    const text = '刊名: 甲\n编发单位: 乙\n栏目:\n  - 丙\n  - 形式: 简讯\n单位: [丁]\n';
    expect(readBulletin({ path: 'bulletin.yaml', text }).registers.sections).toBeUndefined();
  });
});
