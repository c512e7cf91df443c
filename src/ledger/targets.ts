import type { Bulletin } from '../bulletin/bulletin.js';
import { plainKind } from '../bulletin/kind-name.js';
import { sumOf } from '../bulletin/points.js';
import type { ScoringRules, Target } from '../bulletin/scoring.js';
import { groupOf } from './groups.js';
import type { UnitScore, YearScore } from './score.js';

/** How far a unit has come to one of its yearly targets. */
export interface TargetProgress {
  readonly unit: string;
  readonly target: Target;
  /** Items; of a target of points hundredths of a point. */
  readonly reached: number;
  /** Zero where it is reached. */
  readonly missing: number;
}

/** The units' progress to the targets of the year, as far as it is counted: unit by unit, in their order. An item counts for the most
 * particular of the kinds that a unit's targets name, and for no other. */
export function progress(score: YearScore, bulletin: Pick<Bulletin, 'units'>): readonly TargetProgress[] {
  return score.units.flatMap((own) => {
    const targets = targetsOf(own.unit, score.rules, bulletin);
    return targets.map((target): TargetProgress => {
      const reached = reachedBy(own, target, targets);
      return { unit: own.unit, target, reached, missing: Math.max(0, target.wanted - reached) };
    });
  });
}

/** The targets of a unit: its group's own, else those of all. */
export function targetsOf(
  unit: string,
  rules: Pick<ScoringRules, 'groups' | 'targets'>,
  bulletin: Pick<Bulletin, 'units'>,
): readonly Target[] {
  return groupOf(unit, rules, bulletin)?.targets ?? rules.targets;
}

function reachedBy(
  { items, events, points }: UnitScore,
  { counts, label }: Target,
  targets: readonly Target[],
): number {
  switch (counts) {
    case 'points':
      return sumOf(points.map((each) => each.points));
    case 'higher': {
      const uses = events.filter((event) => event.kind === 'higherUse');
      return uses.filter(({ level }) => !label || level === label.text).length;
    }
    case 'sent':
    case 'used': {
      const own = items.filter((item) => (counts === 'sent' ? !item.isInvited : item.contribution.isUsed));
      if (!label) return own.length;
      const named = targets.flatMap((each) =>
        each.counts === counts && each.label ? [plainKind(each.label.text)] : [],
      );
      return own.filter(({ kinds }) => kinds.find((kind) => named.includes(kind)) === plainKind(label.text))
        .length;
    }
  }
}
