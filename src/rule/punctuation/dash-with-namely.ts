import type { PassageRule } from '../rule.js';

const pattern =
  /——(?:也就是说|也就是|就是说|就是(?![没不])|也即|即是|即(?![将使便刻时兴日可位墨席食期景若以]))/gu;

/** —— before 即 or 就是, which say the same. */
export const dashWithNamely: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/dash-with-namely',
      title: '破折号与“即”“就是”重复',
      basis: 'GB/T 15834—2011 4.10',
      fix: 'suggested',
      wrong: '全镇实行“三色管理”——即红色预警、黄色提示、绿色放行。',
      right: '全镇实行“三色管理”——红色预警、黄色提示、绿色放行。',
    },
  ],
  check: ({ text }) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => {
      const word = found.slice(2);
      const end = index + found.length;
      return {
        start: index,
        end,
        message: `破折号与“${word}”意思重复，应只用一个`,
        hint: `可删去“${word}”，或把破折号改成逗号`,
        changes: [{ start: index + 2, end, text: '' }],
      };
    }),
};
