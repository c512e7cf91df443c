import { minus, noPoints, type Points } from '../bulletin/points.js';
import type { ScoringRules, Threshold } from '../bulletin/scoring.js';
import type { Amount } from '../bulletin/tariff.js';
import { daysIn } from '../field/calendar.js';
import { plainAward } from './award.js';
import { isWithin, monthsOf, type Period, periodsIn } from './period.js';
import type { CountedItem, ScorePart, TracedPoint } from './score.js';

/** The points that a unit has for how much it sent: 基础分, 零报送, 采用率, 达标. `items` are the year's, in order of date, none
 * later than the month `through`. */
export function periodPoints(
  unit: string,
  items: readonly CountedItem[],
  { year, through }: { readonly year: number; readonly through: number },
  rules: ScoringRules,
): readonly TracedPoint[] {
  const over = (kind: Period['kind']): readonly Period[] =>
    periodsIn(year, kind).filter((period) => monthsOf(period).last <= through);
  const { base, nothingSent, lowShare, thresholds } = rules;
  const at = (period: Period, part: ScorePart, amount: Amount, words = ''): TracedPoint =>
    periodPoint(unit, period, part, amount, words);
  const months = over('month');
  return [
    ...(base ? months.map((month) => at(month, 'base', base)) : []),
    ...(nothingSent
      ? months
          .filter((month) => itemsIn(items, month).length === 0)
          .map((month) => at(month, 'nothingSent', nothingSent, '，没有报送'))
      : []),
    ...(lowShare
      ? over(lowShare.period).flatMap((period): readonly TracedPoint[] => {
          const { sent, used } = countsOf(itemsIn(items, period));
          const isLow = sent > 0 && used * 100 < sent * lowShare.below;
          const words = `，报送${sent}篇采用${used}篇，低于${lowShare.below}%`;
          return isLow ? [at(period, 'lowShare', lowShare.amount, words)] : [];
        })
      : []),
    ...thresholds.flatMap((threshold) =>
      periodsIn(year, threshold.period).flatMap((period) => reached(unit, items, period, threshold)),
    ),
  ];
}

/** The point given on the day on which the last item that was wanted came. */
function reached(
  unit: string,
  items: readonly CountedItem[],
  period: Period,
  { sent, used, amount }: Threshold,
): readonly TracedPoint[] {
  const own = itemsIn(items, period);
  const days = [
    ...(sent === undefined ? [] : [own.filter(({ isInvited }) => !isInvited)[sent - 1]]),
    ...(used === undefined ? [] : [own.filter(({ contribution }) => contribution.isUsed)[used - 1]]),
  ].map((item) => item?.contribution.date);
  if (days.length === 0 || days.includes(undefined)) return [];
  const date =
    days
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1) ?? '';
  const wanted = [
    ...(sent === undefined ? [] : [`报送满${sent}篇`]),
    ...(used === undefined ? [] : [`采用满${used}篇`]),
  ];
  const point = periodPoint(unit, period, 'threshold', amount, `，${wanted.join('、')}`);
  return [{ ...point, date, month: Number(date.slice(5, 7)) }];
}

/** How many items were sent, and used of those: what was asked for is neither. */
function countsOf(items: readonly CountedItem[]): { readonly sent: number; readonly used: number } {
  const sent = items.filter(({ isInvited }) => !isInvited);
  return { sent: sent.length, used: sent.filter(({ contribution }) => contribution.isUsed).length };
}

function itemsIn(items: readonly CountedItem[], period: Period): readonly CountedItem[] {
  return items.filter(({ contribution }) => isWithin(contribution.date, period));
}

const takes: readonly ScorePart[] = ['nothingSent', 'lowShare'];

function periodPoint(
  unit: string,
  period: Period,
  part: ScorePart,
  amount: Amount,
  more: string,
): TracedPoint {
  const { points, words, span } = plainAward(amount);
  const isTaken = takes.includes(part);
  return pointOfPeriod(unit, period, part, isTaken ? minus(noPoints, points) : points, {
    words: `${isTaken ? words.replace(/ (?=\S+$)/u, ' 扣') : words}${more}`,
    span,
  });
}

/** A point that a period gives as a whole, on its last day. */
export function pointOfPeriod(
  unit: string,
  period: Period,
  part: ScorePart,
  points: Points,
  rule: TracedPoint['rule'],
): TracedPoint {
  const { last } = monthsOf(period);
  const date = `${String(period.year).padStart(4, '0')}-${String(last).padStart(2, '0')}-${String(daysIn(period.year, last)).padStart(2, '0')}`;
  return { unit, date, month: last, points, part, rule, cause: { kind: 'period', period } };
}
