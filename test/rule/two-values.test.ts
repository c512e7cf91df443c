import { expect, it } from 'vitest';
import { checkFiles, officeFiles } from './proof-office.js';

function found(headline: string, body: string): readonly string[] {
  const text = `单位: 青鹭镇\n栏目: 工作动态\n标题: ${headline}\n日期: 2026-03-10\n正文: ${body}\n`;
  return checkFiles({ ...officeFiles(), 'issues/0001/稿件.yaml': text })
    .filter(({ code }) => code === 'issue/two-values')
    .map(({ message }) => message);
}

it.each(['处', '户', '公里', '平方米', '人次', '场'])('compares figures of the measure %s', (measure) => {
  expect(
    found(`青鹭镇排查整治210${measure}`, `今年以来，青鹭镇排查整治201${measure}，已经全部登记。`),
  ).toHaveLength(1);
});

it.each(['工', '乙', '甲', '号', '期', '与'])(
  'passes over numbers before %s, which measures nothing',
  (behind) => {
    expect(
      found(`青鹭镇部署防汛3${behind}段工作`, `今年以来，青鹭镇部署防汛5${behind}段工作，已经全部登记。`),
    ).toEqual([]);
  },
);

it.each([
  ['全镇清淤沟渠12公里，惠及群众3000人。全镇清淤沟渠15公里，完成任务。', '全镇清淤沟渠'],
  ['全县发放防汛物资300套。至此，全县发放防汛物资320套。', '全县发放防汛物资'],
  ['活动期间，共发放宣传手册500份，群众反响好，共发放宣传手册800份。', '发放宣传手册'],
  ['我县完成危房改造120户，做到应改尽改。我县完成危房改造210户。', '我县完成危房改造'],
  ['累计排查安全隐患35处，均已整改，累计排查安全隐患53处。', '排查安全隐患'],
])('finds what one body says twice: %s', (body, words) => {
  expect(found('青鹭镇推进河道工作', body).map((message) => message.slice(0, words.length + 2))).toEqual([
    `“${words}”`,
  ]);
});

it.each([
  '去年，全镇清淤沟渠12公里。今年，全镇清淤沟渠15公里。',
  '上半年，全镇清淤沟渠12公里；下半年，全镇清淤沟渠15公里。',
  '一标段，完成沟渠清淤12公里；二标段，完成沟渠清淤15公里。',
  '全镇清淤沟渠12公里，其中全镇清淤沟渠干渠5公里。',
  '每村共发放宣传手册500份，每户共发放宣传手册2份。',
  '3月5日，共发放宣传手册500份；3月8日，共发放宣传手册800份。',
])('leaves alone %s', (body) => {
  expect(found('青鹭镇推进河道工作', body)).toEqual([]);
});
