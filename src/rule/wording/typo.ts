import { foundInList } from '../../passage/listed.js';
import type { PassageRule } from '../rule.js';

/** A word written with a wrong character, by the list typo.txt: 布署. */
export const typo: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'wording/typo',
      title: '错别字',
      basis: '《现代汉语词典》；机关校对惯例',
      fix: 'safe',
      wrong: '县农业农村局布署春耕备耕工作。',
      right: '县农业农村局部署春耕备耕工作。',
    },
  ],
  check: (passage, context) => foundInList(passage, context.lexicon.typo, context),
};
