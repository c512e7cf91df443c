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
