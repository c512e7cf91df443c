import type { Found } from '../../passage/found.js';
import { foundInList } from '../../passage/listed.js';
import type { Passage } from '../../passage/passage.js';
import type { ProofContext } from '../../passage/proof-context.js';
import type { PassageRule } from '../rule.js';

/** Names of organs that are wrong, wrongly shortened or no longer in use, by the list organ.txt. A hint: of the past one may speak in old
 * names. */
export const organName: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'wording/organ-name',
      title: '机构名称不规范',
      basis: '机关行文惯例；机构改革方案',
      fix: 'suggested',
      wrong: '市市场管理监督局检查农资门店。',
      right: '市市场监督管理局检查农资门店。',
    },
  ],
  check: (passage, context) =>
    foundInList(passage, context.lexicon.organ, context, { sparesQuotations: true }).filter(
      (found) => !isOfRegister(passage, found, context),
    ),
};

/** No unit's name goes on further before or behind a part of it, in UTF-16 units. */
const reach = 100;

/** Whether the name, put right, is a registered unit's: then `register/unit-near-miss` speaks. */
function isOfRegister(
  { text }: Passage,
  { start, end, changes }: Found,
  { registers }: ProofContext,
): boolean {
  const right = changes?.[0]?.text;
  if (right === undefined) return false;
  const before = text.slice(Math.max(0, start - reach), start);
  const mended = before + right + text.slice(end, end + reach);
  return (registers.units ?? []).some(({ name }) => {
    const at = mended.lastIndexOf(name, before.length);
    return at >= 0 && at + name.length >= before.length + right.length && name.includes(right);
  });
}
