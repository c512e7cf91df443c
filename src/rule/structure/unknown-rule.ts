import { didYouMean } from '../../diagnostic/did-you-mean.js';
import { coded } from '../../fault/severity.js';
import { isStructural } from '../../fault/structural.js';
import type { BulletinRule } from '../rule.js';

/** A setting (校对: 规则) of a rule that does not exist, or that no office can set. `known` gives the codes that can be. */
export function unknownRule(known: () => ReadonlySet<string>): BulletinRule {
  return {
    sees: 'bulletin',
    codes: ['structure/unknown-rule'],
    check: ({ proofreading }) =>
      proofreading.rules.flatMap(({ code: { text, span } }) => {
        if (known().has(text)) return [];
        const isFixed = isStructural(text);
        const message = isFixed ? `“${text}”${whyFixed(text)}，不能关` : `没有“${text}”这条规则`;
        const hint = isFixed
          ? '请删去这一行，改正这类问题本身'
          : (didYouMean(text, known()) ?? '全部代码见 kuaibao explain');
        return [{ ...coded('structure/unknown-rule'), message, span, hint } as const];
      }),
  };
}

function whyFixed(code: string): string {
  return code.startsWith('suppression/') ? '查的是不查的注释本身' : '关系到稿件能不能读、能不能印';
}
