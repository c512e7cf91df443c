import { expect, it } from 'vitest';
import { applyEdits } from '../../src/diagnostic/apply-edits.js';
import { checkFiles, officeFiles } from './proof-office.js';
import { rightTexts, wrongTexts } from './prose-cases.js';

wrongTexts('wording/own-unit', [
  ['我镇组织党员清理河道。', '我镇', '青鹭镇组织党员清理河道。'],
  ['近日，我局组织开展检查。', '我局', undefined],
  ['我街道、各社区组织开展检查。', '我街道', undefined],
]);

rightTexts('wording/own-unit', {
  'wording/own-unit': [
    '我国粮食连年丰收，我省产量居前，我县面积增加。',
    '村民们说：“我村的路修好了。”',
    '我所了解的情况，我站在堤上，自我院校合作以来。',
    '我委托他办理，我局限于见闻，我乡亲们都来了。',
  ],
});

it("puts the unit's registered name, a county's too, and none where several have sent it", () => {
  const check = (head: string, body: string) =>
    checkFiles({
      ...officeFiles(),
      'issues/0001/稿件.yaml': `${head}\n栏目: 工作动态\n标题: 各地开展河道清淤\n日期: 2026-03-10\n正文: ${body}\n`,
    }).filter(({ code }) => code === 'wording/own-unit');
  const mendedIn = (head: string, body: string): readonly (string | undefined)[] =>
    check(head, body).map(
      ({ fix, span }) => fix && applyEdits(span.file.text, fix.edits).split('正文: ')[1]?.trim(),
    );
  expect(mendedIn('单位: 县农业局', '我局清理沟渠。')).toEqual(['县农业农村局清理沟渠。']);
  expect(mendedIn('单位: 岚山县', '我县清理沟渠。')).toEqual(['岚山县清理沟渠。']);
  expect(mendedIn('单位: [青鹭镇, 白蘋镇]', '我镇清理沟渠。')).toEqual([undefined]);
});
