import { replacement } from '../../passage/found.js';
import { enclosureAt } from '../../prose/enclosed.js';
import type { PassageRule } from '../rule.js';

const pattern = /[，、]——|——[，、]|[，、]……|……[，、]/gu;

/** A pause beside —— or ……. A sentence's end before …… or before a source (。——《论语》), ： and ； round what is left out of a list, and the
 * form of a sentence (如果……，就……) are right. */
export const markBesideDash: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/mark-beside-dash',
      title: '破折号、省略号旁边又用了逗号或顿号',
      basis: 'GB/T 15834—2011 4.10、4.11',
      fix: 'suggested',
      wrong: '这不是一阵风，——这是一场持久战。',
      right: '这不是一阵风——这是一场持久战。',
    },
  ],
  check: (passage) =>
    /——|……/u.test(passage.text)
      ? [...passage.text.matchAll(pattern)]
          .filter(({ 0: found, index }) => !found.includes('…') || !isForm(passage.text, index))
          .map(({ 0: found, index }) =>
            replacement(
              passage,
              index,
              index + found.length,
              found.replace(/[，、]/u, ''),
              '破折号、省略号本身表示停顿，旁边不再用逗号、顿号',
            ),
          )
      : [],
};

/** Inside a quotation with two ellipses: 要学会用“因为……，所以……”造句. */
function isForm(text: string, at: number): boolean {
  const quotation = enclosureAt(text, at, 'quotation');
  return quotation !== undefined && text.slice(quotation.start, quotation.end).split('……').length > 2;
}
