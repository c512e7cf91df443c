import { foundInList } from '../../passage/listed.js';
import type { PassageRule } from '../rule.js';

/** Terms of assemblies taken one for another, by the list assembly.txt: 列席代表. A hint. */
export const assemblyTerm: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'wording/assembly-term',
      title: '人大、政协、会议用语不当',
      basis: '机关行文惯例',
      fix: 'suggested',
      wrong: '列席代表围绕排水管网提出建议。',
      right: '列席人员围绕排水管网提出建议。',
    },
  ],
  check: (passage, context) =>
    foundInList(passage, context.lexicon.assembly, context, { sparesQuotations: true }),
};
