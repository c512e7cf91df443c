import { describe, expect, it } from 'vitest';
import { mend } from '../../src/mend/mend.js';
import { checkFiles, officeFiles } from './proof-office.js';

const path = 'issues/0001/稿件.yaml';
const head = '单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇开展河道清淤\n日期: 2026-03-10\n';
const body = '正文: |\n  全镇清理河道12公里。\n';

function found(line: string, before = head) {
  const office = { ...officeFiles(), [path]: `${before}${body}  ${line}\n` };
  const { files, left } = mend((replaced) =>
    checkFiles({ ...office, ...Object.fromEntries([...replaced].map(([name, { text }]) => [name, text])) }),
  );
  return {
    text: files.get(path)?.text ?? office[path],
    keys: left.filter(({ code }) => code === 'structure/key-in-text').map(({ message }) => message),
  };
}

describe('a key among the lines of a body', () => {
  it.each([
    ['备注', '备注: 领导有异议，先不要登'],
    ['备注', '备注:领导有异议,先不要登'],
    ['备注', '备注：领导有异议，先不要登。'],
    ['报送人', '报送人: 何清圆'],
    ['审核人', '审核人: 何清圆'],
    ['联系电话', '联系电话: 0500-6120127'],
    ['联系电话', '联系电话：0500-6120127'],
    ['标题', '标题: 青鹭镇清运淤泥'],
    ['单位', '单位: 白蘋镇'],
    ['栏目', '栏目: 工作动态'],
    ['日期', '日期: 2026-03-11'],
    ['正文', '正文: 全镇清运淤泥三百余方。'],
    ['陪同', '陪同：县水利局负责人参加。'],
  ])('is told of, and --fix leaves the line and the warning: %s in %s', (key, line) => {
    const { text, keys } = found(line);
    expect(keys).toEqual([`正文里有一行以“${key}：”开头，像是“${key}”这一项缩进多了，会当作正文印出`]);
    expect(text).toBe(`${head}${body}  ${line}\n`);
  });

  it.each([
    '单位：万元。',
    '单位: 万元',
    '标题：《青鹭镇清淤记》获奖。',
    '会议要求：抓好清淤。',
    '备注栏由镇里填写。',
  ])('is no word of a sentence, and no measure above figures: %s', (line) => {
    expect(found(line).keys).toEqual([]);
  });

  it('is told of for a second time where the submission has it', () => {
    expect(found('备注: 先不要登', `${head}备注: 照片另送\n`).keys).toHaveLength(1);
  });
});

it('proposes only what would change', () => {
  const office = { ...officeFiles(), [path]: `${head}${body}  备注: 先不要登\n` };
  const [finding] = checkFiles(office).filter(({ code }) => code === 'structure/key-in-text');
  expect(
    finding?.fix?.edits.map(({ span, text }) => [span.file.text.slice(span.start, span.end), text]),
  ).toEqual([['  ', '']]);
});
