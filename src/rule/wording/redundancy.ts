import { foundInList } from '../../passage/listed.js';
import type { PassageRule } from '../rule.js';

/** Words that say the same thing twice, by the list redundancy.txt: 截至到. */
export const redundancy: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'wording/redundancy',
      title: '意思重复',
      basis: '机关行文惯例',
      fix: 'safe',
      wrong: '截至到3月9日，全镇清理河道12公里。',
      right: '截至3月9日，全镇清理河道12公里。',
    },
  ],
  check: (passage, context) =>
    foundInList(passage, context.lexicon.redundancy, context, { hint: '两个词意思重复，去掉一个' }),
};
