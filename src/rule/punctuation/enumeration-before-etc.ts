import { replacement } from '../../passage/found.js';
import { etc } from '../../prose/etc-word.js';
import type { PassageRule } from '../rule.js';

const pattern = new RegExp(`、(?=${etc})`, 'gu');

/** 、 before the 等 that closes a list. */
export const enumerationBeforeEtc: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/enumeration-before-etc',
      title: '“等”前用了顿号',
      basis: 'GB/T 15834—2011 4.5；机关行文惯例',
      fix: 'safe',
      wrong: '活动现场提供理发、义诊、等便民服务。',
      right: '活动现场提供理发、义诊等便民服务。',
    },
  ],
  check: (passage) =>
    passage.text.includes('、等')
      ? [...passage.text.matchAll(pattern)].map(({ index }) =>
          replacement(passage, index, index + 1, '', '“等”直接跟在最后一项后面'),
        )
      : [],
};
