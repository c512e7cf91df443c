import { minus, type Points } from '../bulletin/points.js';
import type { ScoringRules } from '../bulletin/scoring.js';
import { groupNames } from './groups.js';
import type { Tally } from './tally.js';

/** By which points units are ranked: of the period, or of the year so far. */
export type RankedBy = 'score' | 'cumulative';

/** A unit's place in its group. */
export interface Standing {
  readonly tally: Tally;
  /** From 1; the same for those who are level. */
  readonly rank: number;
  /** Against the period before, if that was given and had the unit. */
  readonly change?: {
    /** Places gained; negative: lost. */
    readonly places: number;
    /** Points more than then; negative: fewer. */
    readonly points: Points;
  };
}

/** The units that are ranked among themselves, best first; level ones in the register's order. */
export interface RankedGroup {
  /** Absent where units are not grouped. */
  readonly name?: string;
  readonly standings: readonly Standing[];
}

/** Ranks tallies, given in the register's order, within their groups, in the groups' order; groups without units are left out. `before`: the
 * tallies of the period before. */
export function rank(
  tallies: readonly Tally[],
  rules: Pick<ScoringRules, 'groups' | 'ties'>,
  by: RankedBy,
  before: readonly Tally[] = [],
): readonly RankedGroup[] {
  const names = rules.groups.length === 0 ? [undefined] : groupNames(rules);
  return names.flatMap((name): readonly RankedGroup[] => {
    const own = tallies.filter(({ group }) => group === name);
    if (own.length === 0) return [];
    const earlier = ranks(
      before.filter(({ group }) => group === name),
      rules,
      by,
    );
    const standings = ranks(own, rules, by).map((each): Standing => {
      const then = earlier.find(({ tally }) => tally.unit === each.tally.unit);
      if (!then) return each;
      const change = { places: then.rank - each.rank, points: minus(each.tally[by], then.tally[by]) };
      return { ...each, change };
    });
    return [{ ...(name === undefined ? {} : { name }), standings }];
  });
}

function ranks(
  tallies: readonly Tally[],
  { ties }: Pick<ScoringRules, 'ties'>,
  by: RankedBy,
): readonly Standing[] {
  const compare = (a: Tally, b: Tally): number => {
    const byPoints = b[by] - a[by];
    return byPoints !== 0 || ties !== 'byUse' ? byPoints : b.used - a.used || b.sent - a.sent;
  };
  const sorted = [...tallies].sort(compare);
  let rankNow = 0;
  return sorted.map((tally, i): Standing => {
    const above = sorted[i - 1];
    const isLevel = ties !== 'byRegister' && above !== undefined && compare(above, tally) === 0;
    if (!isLevel) rankNow = i + 1;
    return { tally, rank: rankNow };
  });
}

/** The units of a group that a notice names: 表扬 tells how many ranks; none of them without points. */
export function namedUnits(
  { standings }: RankedGroup,
  { named }: Pick<ScoringRules, 'named'>,
  by: RankedBy,
): readonly string[] {
  return standings
    .filter(({ rank: place, tally }) => place <= (named ?? 0) && tally[by] > 0)
    .map(({ tally }) => tally.unit);
}

/** The units of which nothing came in the period of some tallies, in their order: 零报送名单. */
export function sentNothing(tallies: readonly Tally[]): readonly string[] {
  return tallies.filter(({ received }) => received === 0).map(({ unit }) => unit);
}
