import { hundredths, minus, noPoints, type Points, sumOf, timesCount } from '../bulletin/points.js';
import type { ScoringRules } from '../bulletin/scoring.js';
import type { Again } from '../bulletin/scoring-fields.js';
import { amountFor, type LevelTariff, tariffAt } from '../bulletin/tariff.js';
import { type Award, plainAward, sharedAwards } from './award.js';
import { type Contribution, itemKey } from './contribution.js';
import type { Adjustment, HigherUse, LaterInstruction, LedgerEvent } from './event.js';
import { kindsOf } from './kinds.js';
import { monthOf } from './period.js';
import type { ScorePart, TracedPoint } from './score.js';

/** The points of events. `own`: what the items gave by themselves (`itemPoints`), since a use by a higher level may hang on it;
 * `events` are in order of date. */
export function eventPoints(
  events: readonly LedgerEvent[],
  own: readonly TracedPoint[],
  contributions: ReadonlyMap<string, Contribution>,
  rules: ScoringRules,
): readonly TracedPoint[] {
  const uses = new Uses(own, contributions, rules.again);
  return events.flatMap((event) => pointsOf(event, uses, contributions, rules));
}

function pointsOf(
  event: LedgerEvent,
  uses: Uses,
  contributions: ReadonlyMap<string, Contribution>,
  rules: ScoringRules,
): readonly TracedPoint[] {
  switch (event.kind) {
    case 'higherUse':
      return higherPoints(event, uses, contributions, rules);
    case 'instruction':
      return awardsOf(event, rules.instructions, contributions, rules, false).map((award, i) =>
        point(event, i, 'instruction', { ...award, words: `${award.words}，${event.leader}` }),
      );
    case 'bonus':
    case 'deduction':
      return adjustmentPoints(event, rules);
    case 'invitation':
      return [];
  }
}

/** How often each item has been used so far for each unit, and with what points. */
class Uses {
  private readonly known = new Map<string, Points[]>();

  constructor(
    own: readonly TracedPoint[],
    contributions: ReadonlyMap<string, Contribution>,
    private readonly again: Again,
  ) {
    for (const { item, isUsed, units } of contributions.values())
      if (isUsed) for (const unit of units) this.known.set(`${itemKey(item)} ${unit}`, [noPoints]);
    for (const { part, cause, unit, points } of own)
      if (cause.kind === 'item' && (part === 'used' || part === 'invited'))
        this.known.set(`${itemKey(cause.item)} ${unit}`, [points]);
  }

  /** The points that one more use gives beyond those before it. */
  add(key: string, points: Points): Points {
    const before = this.known.get(key) ?? [];
    const after = [...before, points];
    this.known.set(key, after);
    return minus(this.together(after), this.together(before));
  }

  private together(uses: readonly Points[]): Points {
    if (this.again === 'add') return sumOf(uses);
    const highest = hundredths(Math.max(0, ...uses));
    return this.again === 'double' && uses.length > 1 ? timesCount(highest, 2) : highest;
  }
}

const againWords: Readonly<Record<Again, string>> = {
  add: '',
  highest: '，一篇只计最高的一次',
  double: '，又被采用的按最高的一次计两倍',
};

function higherPoints(
  event: HigherUse,
  uses: Uses,
  contributions: ReadonlyMap<string, Contribution>,
  rules: ScoringRules,
): readonly TracedPoint[] {
  const { units, item } = event;
  const written = awardsOf(event, rules.higher, contributions, rules, true);
  const doubled = {
    points: noPoints,
    words: '重复采用 翻番',
    span: rules.place.keys.again ?? rules.place.span,
  };
  const awards = rules.higher || rules.again !== 'double' ? written : units.map((): Award => doubled);
  return awards.map((award, i) => {
    const points = uses.add(`${itemKey(item)} ${units[i] ?? ''}`, award.points);
    return point(event, i, 'higher', { ...award, points, words: `${award.words}${againWords[rules.again]}` });
  });
}

/** The awards of an event by its level and kind, for each of its units; none where the rules have no such level or kind. */
function awardsOf(
  event: HigherUse | LaterInstruction,
  tariffs: LevelTariff | undefined,
  contributions: ReadonlyMap<string, Contribution>,
  rules: ScoringRules,
  isMultiplied: boolean,
): readonly Award[] {
  const contribution = contributions.get(itemKey(event.item));
  const own = contribution ? kindsOf(contribution, rules) : [];
  const tariff = tariffs && tariffAt(tariffs, event.level);
  const amount = tariff && amountFor(tariff, event.use === undefined ? own : [event.use]);
  if (!amount) return [];
  return sharedAwards(amount, event.units, rules, isMultiplied ? own : undefined);
}

function adjustmentPoints(event: Adjustment, rules: ScoringRules): readonly TracedPoint[] {
  const { kind, name, count, points: own, units, span } = event;
  const known = (kind === 'bonus' ? rules.bonuses : rules.deductions).find((each) => each.name.text === name);
  const key = kind === 'bonus' ? '加分' : '扣分';
  const award =
    own === undefined
      ? known && plainAward(known.amount)
      : plainAward({ path: ['台账', key, name], alone: own, span });
  if (!award) return [];
  const size = timesCount(award.points, count);
  const points = kind === 'bonus' ? size : minus(noPoints, size);
  const words = count === 1 ? award.words : `${award.words}，${count}次`;
  return units.map((_, i) => point(event, i, kind, { ...award, points, words }));
}

function point(
  event: LedgerEvent,
  place: number,
  part: ScorePart,
  { points, words, span }: Award,
): TracedPoint {
  return {
    unit: event.units[place] ?? '',
    date: event.date,
    month: monthOf(event.date),
    points,
    part,
    rule: { words, span },
    cause: { kind: 'event', event },
  };
}
