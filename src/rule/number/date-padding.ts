import { inProse } from '../../passage/in-prose.js';
import type { PassageRule } from '../rule.js';

const pattern = /(?<![\d.])(?:0[1-9]月(?:\d{1,2}[日号])?|\d{1,2}月0[1-9][日号]|0[1-9]日)/gu;

/** A zero before a month or a day. An office whose own dates are padded is not told off for it. */
export const datePadding: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/date-padding',
      title: '月、日前面补了零',
      basis: 'GB/T 9704—2012 7.3.5：月、日不编虚位',
      fix: 'safe',
      wrong: '2026年03月05日，全镇清理河道12公里。',
      right: '2026年3月5日，全镇清理河道12公里。',
    },
  ],
  check: (passage, { dateStyle }) => {
    if (dateStyle === 'padded' || !/0[1-9][月日号]/u.test(passage.text)) return [];
    return inProse(passage, pattern).map(({ index: start, 0: found }) => ({
      start,
      end: start + found.length,
      message: `出现“${found}”，应为“${found.replace(/0(?=[1-9][月日号])/gu, '')}”`,
      hint: '月、日不补零；要补零的单位，可在bulletin.yaml里写“日期格式: 补零”',
      changes: [...found.matchAll(/0(?=[1-9][月日号])/gu)].map(({ index }) => ({
        start: start + index,
        end: start + index + 1,
        text: '',
      })),
    }));
  },
};
