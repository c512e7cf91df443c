import { inProse } from '../../passage/in-prose.js';
import { clauseBefore } from '../../prose/clause.js';
import type { PassageRule } from '../rule.js';

const pattern =
  /(?:下降|减少|降低|缩短|缩小|下跌|减轻|压缩|缩减|削减)(?:幅度)?(?:[了约近达]|超过|至少|将近)*(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百几数]+)[多余]?倍/gu;

/** A decrease by multiples: 下降1倍. What is itself counted in 倍 (收入比, 市盈率) may fall by some. */
export const decreaseMultiple: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/decrease-multiple',
      title: '减少、下降用了“倍”',
      basis: '机关行文惯例',
      wrong: '全镇信访量比上年下降1倍。',
      right: '全镇信访量比上年下降50%。',
    },
  ],
  check: (passage) => {
    if (!passage.text.includes('倍')) return [];
    return inProse(passage, pattern)
      .filter(({ index }) => !/倍|收入比|之比|比值|市盈|杠杆|倍率/u.test(clauseBefore(passage.text, index)))
      .map(({ index, 0: found }) => ({
        start: index,
        end: index + found.length,
        message: `出现“${found}”，减少、下降不能用倍数`,
        hint: '改用百分数或分数，如“下降50%”“减少一半”“降到原来的三分之一”',
      }));
  },
};
