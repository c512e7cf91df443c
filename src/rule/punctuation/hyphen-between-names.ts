import { replacement } from '../../passage/found.js';
import { inProse } from '../../passage/in-prose.js';
import type { PassageRule } from '../rule.js';

/** Characters that the names of places and of organs end with. */
const ends =
  '大学|学院|医院|法院|检察院|公司|集团|银行|学校|[中小]学|[镇乡村县市州省]|街道|社区|[开新高经老城园]区|机场|水库|大桥|车站|[东西南北]站|局';
/** A name, a hyphen, and another that ends within a few characters. Names of one thing keep it: 吐鲁番-哈密盆地. */
const pattern = new RegExp(
  `(?<=[\\u4e00-\\u9fff](?:${ends}))-(?=[\\u4e00-\\u9fff]{1,8}?(?:${ends}))(?![\\u4e00-\\u9fff]{1,8}(?:盆地|断裂带|构造带|凹陷|方言|片区|组团))`,
  'gu',
);

/** A hyphen between two places or organs, which an em dash of one cell joins: 岚浦大学-青鹭镇. */
export const hyphenBetweenNames: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/hyphen-between-names',
      title: '两个地方或单位之间用了短横线',
      basis: 'GB/T 15834—2011 4.13.3.2',
      fix: 'suggested',
      wrong: '岚浦大学-青鹭镇校地合作签约仪式在县城举行。',
      right: '岚浦大学—青鹭镇校地合作签约仪式在县城举行。',
    },
  ],
  check: (passage) =>
    passage.text.includes('-')
      ? inProse(passage, pattern).map(({ index }) =>
          replacement(passage, index, index + 1, '—', '连接起止、相关的两方用一字线，占一格'),
        )
      : [],
};
