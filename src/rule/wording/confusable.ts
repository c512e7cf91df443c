import { foundInList } from '../../passage/listed.js';
import type { PassageRule } from '../rule.js';

/** A word in the place of another that is like it, by its neighbours and the list confusable.txt: 做出决定. */
export const confusable: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'wording/confusable',
      title: '易混的词用错了',
      basis: '《现代汉语词典》；机关行文惯例',
      fix: 'suggested',
      wrong: '会议对春耕备耕工作做出部署。',
      right: '会议对春耕备耕工作作出部署。',
    },
  ],
  check: (passage, context) => foundInList(passage, context.lexicon.confusable, context),
};
