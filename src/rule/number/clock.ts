import type { PassageRule } from '../rule.js';

/** Times are spared as numbers by other rules, so this one does not ask. 当晚20时 says which evening and is right. */
const pattern =
  /(上午|下午|晚上|傍晚|中午|凌晨|早上|清晨)(1[3-9]|2[0-4])(?:时|点(?!建议|意见|要求|希望|措施)|[:：∶][0-5]\d)/gu;

/** A part of the day with an hour of the twenty-four: 下午15时. */
export const clock: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/clock',
      title: '24小时制的钟点前又写了“下午”“晚上”',
      basis: '机关行文惯例',
      fix: 'suggested',
      wrong: '3月5日下午15时，全镇清理河道12公里。',
      right: '3月5日15时，全镇清理河道12公里。',
    },
  ],
  check: ({ text }) => {
    if (!/(?:1[3-9]|2[0-4])[时点:：∶]/u.test(text)) return [];
    return [...text.matchAll(pattern)].map(({ index: start, 0: found, 1: part = '' }) => ({
      start,
      end: start + found.length,
      message: `出现“${found}”，应为“${found.slice(part.length)}”`,
      hint: '24小时制前面不写“下午”“晚上”；要写就用12小时制，如“下午3时”',
      changes: [{ start, end: start + part.length, text: '' }],
    }));
  },
};
