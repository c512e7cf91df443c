import type { PassageRule } from '../../rule.js';
import { foundInList } from './listed.js';

/** W10. Names of organs that are wrong, wrongly shortened or no longer in use, by the list organ.txt. A hint: of the past one may speak in old
 * names. */
export const organName: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'wording/organ-name',
      severity: 'hint',
      title: '机构名称不规范',
      basis: '机关行文惯例；机构改革方案',
      fix: 'suggested',
      wrong: '市市场管理监督局检查农资门店。',
      right: '市市场监督管理局检查农资门店。',
    },
  ],
  check: (passage, context) => foundInList(passage, context.lexicon.organ, context, { sparesTitles: true }),
};
