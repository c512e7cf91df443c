import { describe, expect, it } from 'vitest';
import { cumulativeFigures } from '../../src/archive/cumulative.js';
import { checkFiles, officeFiles } from './proof-office.js';

const sheet = (date: string): string => `期号: 1\n增刊: 是\n日期: ${date}\n`;
const item = (body: string, unit = '青鹭镇', headline = `${unit}整治河道`): string =>
  `单位: ${unit}\n栏目: 工作动态\n标题: ${headline}\n日期: 2026-03-10\n正文: ${body}\n`;

/** What is found in an item of 12 March 2026 beside an earlier one. */
function found(now: string, before: string, date = '2026-02-20'): readonly string[] {
  return checkFiles({
    ...officeFiles(),
    'issues/0000/issue.yaml': sheet(date),
    'issues/0000/前稿.yaml': before,
    'issues/0001/稿件.yaml': now,
  })
    .filter(({ code }) => code === 'issue/shrinking-total')
    .map(({ message }) => message);
}

describe('a cumulative figure that is smaller than before', () => {
  it.each([
    ['今年以来，累计清理河道9公里。', '今年以来，青鹭镇累计清理河道12公里。'],
    ['今年以来，全镇共清理河道9公里，群众满意。', '今年以来，我镇清理河道12公里。'],
    ['今年以来，累计发放补贴0.9万元。', '今年以来，累计发放补贴12000元。'],
    ['今年1至3月，累计清理河道9公里。', '今年1至2月，累计清理河道12公里。'],
    [
      '截至3月8日，青鹭镇开展河道清淤攻坚，累计清理河道9公里。',
      '截至2月18日，青鹭镇开展河道清淤攻坚，累计清理河道12公里。',
    ],
  ])('is found: %s', (now, before) => {
    expect(found(item(now), item(before))).toHaveLength(1);
  });

  it('is told with both places', () => {
    expect(found(item('今年以来，累计清理河道9公里。'), item('今年以来，累计清理河道12公里。'))).toEqual([
      '“清理河道”的累计数出现“9公里”，比issues/0000/前稿.yaml第5行的“12公里”小',
    ]);
  });

  it.each([
    ['grown', '今年以来，累计清理河道19公里。', '今年以来，累计清理河道12公里。'],
    ['of a village', '今年以来，柳湾村累计清理河道3公里。', '今年以来，全镇累计清理河道12公里。'],
    ['of a group', '今年以来，党员先锋队累计清理河道3公里。', '今年以来，全镇累计清理河道12公里。'],
    ['of a day', '今年以来，治水不停，当天累计清理河道3公里。', '今年以来，累计清理河道12公里。'],
    ['of a month', '今年以来，治水不停，本月共清理河道3公里。', '今年以来，累计清理河道12公里。'],
    ['a difference', '今年以来，清理河道同比增加3公里。', '今年以来，清理河道同比增加12公里。'],
    ['a stock', '截至目前，全镇共有低保家庭30户。', '截至目前，全镇共有低保家庭32户。'],
    ['of another campaign', '截至目前，共排查隐患3处。', '截至目前，共排查隐患12处。'],
    ['of no span', '清理河道3公里。', '今年以来，累计清理河道12公里。'],
    ['of another measure', '今年以来，累计清理河道3处。', '今年以来，累计清理河道12公里。'],
    ['a goal', '今年以来，计划清理河道3公里。', '今年以来，累计清理河道12公里。'],
  ])('is none if it is %s', (_, now, before) => {
    expect(found(item(now), item(before))).toEqual([]);
  });

  it('is none of another unit, of another year, or of a later issue', () => {
    const [now, before] = ['今年以来，累计清理河道9公里。', '今年以来，累计清理河道12公里。'];
    expect(found(item(now), item(before, '白蘋镇'))).toEqual([]);
    expect(found(item(now), item(before), '2025-12-20')).toEqual([]);
    expect(found(item(now), item(before), '2026-04-20')).toEqual([]);
  });
});

it('reads figures of any text in bounded work', () => {
  expect(cumulativeFigures(`今年以来，${'累计清理河道1公里，'.repeat(20_000)}`)).toEqual([]);
});
