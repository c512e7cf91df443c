import { timesCount } from '../bulletin/points.js';
import type { ScoringRules } from '../bulletin/scoring.js';
import { amountFor, type Tariff, tariffAt } from '../bulletin/tariff.js';
import { type Award, sharedAwards } from './award.js';
import type { Contribution } from './contribution.js';
import { kindsOf } from './kinds.js';
import { monthOf } from './period.js';
import type { ScorePart, TracedPoint } from './score.js';

/** The level of instructions that an issue prints, where the rules name it. */
const ownLevel = '本级';

/** The points of an item by itself: for being sent and used, for its pictures and for the instructions printed with it. `invited`: the units
 * that were asked for it. */
export function itemPoints(
  contribution: Contribution,
  invited: ReadonlySet<string>,
  rules: ScoringRules,
): readonly TracedPoint[] {
  const { units, isUsed, pictures, instructions, date, item } = contribution;
  const kinds = kindsOf(contribution, rules);
  const point = (unit: string, part: ScorePart, { points, words, span }: Award): TracedPoint => ({
    unit,
    date,
    month: monthOf(date),
    points,
    part,
    rule: { words, span },
    cause: { kind: 'item', item },
  });
  const awards = (tariff: Tariff | undefined, isMultiplied: boolean): readonly Award[] => {
    const amount = tariff && amountFor(tariff, kinds);
    return amount ? sharedAwards(amount, units, rules, isMultiplied ? kinds : undefined) : [];
  };
  const sent = awards(rules.sent, false);
  const used = awards(rules.used, true);
  const whenInvited = rules.invited ? awards(rules.invited, true) : used;
  const words = awards(printedTariff(rules), false);
  const picture = rules.picture ? sharedAwards(rules.picture, units, rules) : [];
  return units.flatMap((unit, place): readonly TracedPoint[] => {
    const isInvited = invited.has(unit);
    const own: (TracedPoint | undefined)[] = [];
    const give = (part: ScorePart, award: Award | undefined): void => {
      if (award) own.push(point(unit, part, award));
    };
    if (!isInvited) give('sent', sent[place]);
    if (isUsed) {
      give(isInvited ? 'invited' : 'used', (isInvited ? whenInvited : used)[place]);
      const each = picture[place];
      if (each && pictures > 0)
        give('picture', {
          ...each,
          points: timesCount(each.points, pictures),
          words: `${each.words}，${pictures}张`,
        });
      for (const { leader } of instructions) {
        const award = words[place];
        give('instruction', award && { ...award, words: `${award.words}，${leader}` });
      }
    }
    return own.filter((each) => each !== undefined);
  });
}

/** The tariff of instructions that are printed in an issue: of the level 本级, else of any. */
function printedTariff({ instructions }: ScoringRules): Tariff | undefined {
  return instructions && tariffAt(instructions, ownLevel);
}
