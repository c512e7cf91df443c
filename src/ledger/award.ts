import { plainKind } from '../bulletin/kind-name.js';
import { hundredths, type Points, partOf, shownPoints, timesFactor } from '../bulletin/points.js';
import type { ScoringRules } from '../bulletin/scoring.js';
import type { Amount } from '../bulletin/tariff.js';
import type { Span } from '../source/file.js';

/** The points of a rule for one unit, with the rule in words. */
export interface Award {
  readonly points: Points;
  readonly words: string;
  readonly span: Span;
}

/** An amount in words, its keys first: 采用 简讯 2分. */
export function amountWords({ path, alone }: Amount, points: Points = alone): string {
  return `${path.join(' ')} ${shownPoints(points)}分`;
}

/** The award of an amount without units to share it. */
export function plainAward(amount: Amount): Award {
  return { points: amount.alone, words: amountWords(amount), span: amount.span };
}

/** The awards of some units, in the order written, for an item of the amount; `kinds` are the item's, for 倍数 (absent: it is not
 * multiplied). */
export function sharedAwards(
  amount: Amount,
  units: readonly string[],
  { sharing, factors }: Pick<ScoringRules, 'sharing' | 'factors'>,
  kinds?: readonly string[],
): readonly Award[] {
  const { alone, joint = alone, span } = amount;
  const isJoint = units.length > 1;
  const base = isJoint ? joint : alone;
  const differs = amount.joint !== undefined;
  const path = differs ? [...amount.path, isJoint ? '联合' : '单独'] : amount.path;
  const factor = kinds
    ?.map((kind) => factors.find((each) => plainKind(each.kind.text) === kind))
    .find((each) => each !== undefined);
  const whole = factor ? timesFactor(base, factor.factor.value) : base;
  const times = factor ? `，${factor.kind.text}乘${shownPoints(factor.factor.value)}` : '';
  const words = `${amountWords({ ...amount, path }, base)}${times}`;
  return units.map((_, place): Award => {
    if (!isJoint || sharing === 'each') return { points: whole, words, span };
    if (sharing === 'split')
      return { points: partOf(whole, units.length), words: `${words}，${units.length}家平分`, span };
    const isFirst = place === 0;
    return { points: isFirst ? whole : hundredths(0), words: `${words}，只计第一个单位`, span };
  });
}
