import { describe, expect, it } from 'vitest';
import { checkFiles, officeFiles } from './proof-office.js';

/** The names found, in an issue with one submission for each text. */
function found(...bodies: readonly string[]): readonly string[] {
  const files = Object.fromEntries(
    bodies.map((body, i) => [
      `issues/0001/稿件${i + 1}.yaml`,
      `单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇推进第${i + 1}项工作\n日期: 2026-03-10\n正文: |\n${body
        .split('\n')
        .map((line) => `  ${line}\n`)
        .join('')}`,
    ]),
  );
  const { 'issues/0001/稿件.yaml': _, ...office } = officeFiles();
  return checkFiles({ ...office, ...files })
    .filter(({ code }) => code === 'issue/two-spellings')
    .map(({ span }) => span.file.text.slice(span.start, span.end));
}

describe('a name written in two ways', () => {
  it.each([
    [
      'a title',
      ['印发《河道清淤三年行动方案》。\n各村落实《河道清淤三年行动方安》。'],
      '河道清淤三年行动方安',
    ],
    ['a person', ['调解员祝思源在船上调解。\n调解员祝思原说，渔民最讲义气。'], '祝思原'],
    [
      'a person in two submissions',
      ['青鹭镇中心小学校长祝敬尧到会。', '青鹭镇中心小学校长祝敬饶带队家访。'],
      '祝敬饶',
    ],
  ] as const)('is found: %s', (_, bodies, name) => {
    expect(found(...bodies)).toEqual([name]);
  });

  it.each([
    ['a word behind a post', ['学习县委书记关于安全生产的讲话。', '学习县委书记关于防汛救灾的讲话。']],
    ['a word behind a post, in one submission', ['巡河队员农忙时帮着抢收。\n巡河队员农闲时学习农机。']],
    [
      'a name of two characters and a verb',
      ['县水利局局长祝平受邀授课。', '县水利局局长祝平以《治水》为题授课。'],
    ],
    [
      'laws of two kinds',
      ['依照《中华人民共和国民事诉讼法》审理。', '依照《中华人民共和国刑事诉讼法》起诉。'],
    ],
    ['names that are hidden', ['村民赵某某当场签字。\n村民赵某明当场签字。']],
    ['villagers of one generation', ['村民祝建国领到补贴。\n村民祝建军也领到补贴。']],
    ['two papers side by side', ['印发《关于做好防汛工作的通知》《关于做好防火工作的通知》。']],
    ['two papers on two topics', ['印发《关于做好春耕工作的通知》。\n印发《关于做好秋耕工作的通知》。']],
    ['offices of two ranks', ['修订《科级干部管理办法》。\n修订《股级干部管理办法》。']],
  ] as const)('is not: %s', (_, bodies) => {
    expect(found(...bodies)).toEqual([]);
  });
});
