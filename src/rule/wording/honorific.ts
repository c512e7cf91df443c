import { foundInList } from '../../passage/listed.js';
import type { PassageRule } from '../rule.js';

/** Words of honour that a report does without, by the list honorific.txt: 隆重召开. A hint: a notice may need them. */
export const honorific: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'wording/honorific',
      title: '敬辞、溢美之词过分',
      basis: '机关行文惯例',
      fix: 'suggested',
      wrong: '全镇春耕备耕工作会议隆重召开。',
      right: '全镇春耕备耕工作会议召开。',
    },
  ],
  check: (passage, context) =>
    foundInList(passage, context.lexicon.honorific, context, { verb: '可改为', sparesQuotations: true }),
};
