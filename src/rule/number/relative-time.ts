import { inProse } from '../../passage/in-prose.js';
import type { PassageRule } from '../rule.js';

const pattern =
  /(?<![临接附靠邻])近[日期](?!点)|(?<![\d一二三四五六七八九十当次节生假即作休])日前|前不久|[昨今明]天|[昨今]日(?!头条|说法)|(?<!基)本[月周](?!刊)|(?<![以之])[上下](?:个?月|周|个?星期)(?![围边刊])/gu;

/** A time that must be guessed when the issue is read: 近日, 昨天, 本月. Off unless asked for: bulletins live on it. */
export const relativeTime: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/relative-time',
      title: '用了“近日”“昨天”一类要推算的时间',
      basis: '机关行文惯例',
      wrong: '昨天，全镇清理河道12公里。',
      right: '3月5日，全镇清理河道12公里。',
      isOff: true,
    },
  ],
  check: (passage) =>
    inProse(passage, pattern).map(({ index: start, 0: found }) => ({
      start,
      end: start + found.length,
      message: `出现“${found}”，应写明日期`,
      hint: '写成“3月5日”这样的日期',
    })),
};
