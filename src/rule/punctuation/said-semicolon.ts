import { replacement } from '../../passage/found.js';
import { inProse } from '../../passage/in-prose.js';
import type { PassageRule } from '../rule.js';

/** A sentence's first words that lead over to what was said: 会议指出, 大会还要求. 达到要求 leads over to nothing. */
const pattern =
  /(?<=(?:^|[。！？])(?:(?:会议|大会|座谈会|推进会|现场会|调度会)(?:还|并|最后)?(?:指出|强调|认为|要求|提出)|[一-鿿]{2,4}(?:指出|强调)))；/gu;

/** ； behind 会议指出, where ， or ： leads over to the words. */
export const saidSemicolon: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/said-semicolon',
      title: '“会议指出”一类的话后面用了分号',
      basis: 'GB/T 15834—2011 4.6、4.7',
      fix: 'suggested',
      wrong: '会议指出；要把责任落实到每一座水库。',
      right: '会议指出，要把责任落实到每一座水库。',
    },
  ],
  check: (passage) =>
    passage.text.includes('；')
      ? inProse(passage, pattern).map(({ index }) =>
          replacement(passage, index, index + 1, '，', '后面接着说内容，用逗号或冒号'),
        )
      : [],
};
