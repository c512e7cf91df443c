import { inProse } from '../../passage/in-prose.js';
import type { PassageRule } from '../rule.js';

/** Shares of a whole, and what leads over to their figures. 完成率, 毛入学率, 参保率 and 接种率 may be greater. */
const rate =
  /(?<!毛)(合格率|及格率|优良率|入学率|升学率|出勤率|到会率|到课率|就业率|失业率|治愈率|成活率|通过率|知晓率|满意率|满意度|办结率|整改率|硬化率|绿化率|森林覆盖率|城镇化率|回收率|破案率|化解率|解决率)(?:均|都)?(?:达到?了?|为|是|超过|稳定在|保持在|(?:提[高升]|上升|增加)到了?|升至)?(\d{3,}(?:\.\d+)?)[%％]/gu;

/** A share above its whole: 合格率达到105%. */
export const impossibleRate: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/impossible-rate',
      title: '合格率一类的比率超过了100%',
      basis: '算术',
      wrong: '全县水质抽检合格率达到105%。',
      right: '全县水质抽检合格率达到95%。',
    },
  ],
  check: (passage) =>
    /率|满意度/u.test(passage.text)
      ? inProse(passage, rate)
          .filter(({ 2: figure }) => Number(figure) > 100)
          .map(({ index, 0: found, 1: name = '' }) => ({
            start: index,
            end: index + found.length,
            message: `出现“${found}”，${name}不会超过100%`,
            hint: '请核对数字',
          }))
      : [],
};
