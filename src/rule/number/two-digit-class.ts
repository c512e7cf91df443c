import { replacement } from '../../passage/found.js';
import { inProse } from '../../passage/in-prose.js';
import { isQuoted } from '../../prose/enclosed.js';
import type { PassageRule } from '../rule.js';

/** A year's intake by its last two digits; 12级 of a wind, an earthquake, stairs or a scale has other words behind it. */
const pattern =
  /(?<![\d.—～至到第])(\d{2})级(?=新录用|新入职|选调生|新生|学生|毕业生|研究生|本科生|专科生|硕士|博士|学员|定向生|公费生|公务员|[\u4e00-\u9fff]{2,8}(?:专业|班)(?:学生|新生|毕业生|学员))/gu;

/** An intake named by two digits of its year: 20级新录用公务员. */
export const twoDigitClass: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/two-digit-class',
      title: '届别、级别的年份只写了两位',
      basis: 'GB/T 15835—2011',
      fix: 'suggested',
      wrong: '县委组织部组织22级新录用公务员开展初任培训。',
      right: '县委组织部组织2022级新录用公务员开展初任培训。',
    },
  ],
  check: (passage, _, { date }) =>
    inProse(passage, pattern)
      .filter(
        ({ index, 1: year }) => !isQuoted(passage.text, index) && Number(year) <= (date?.year ?? 2099) % 100,
      )
      .map(({ index, 1: year = '' }) =>
        replacement(passage, index, index + 3, `20${year}级`, '年份要写全四位'),
      ),
};
