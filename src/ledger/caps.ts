import { hundredths, minus, noPoints, type Points, plus, sumOf } from '../bulletin/points.js';
import type { Cap } from '../bulletin/scoring.js';
import { amountWords } from './award.js';
import type { Period } from './period.js';
import { pointOfPeriod } from './period-points.js';
import type { ScorePart, TracedPoint } from './score.js';

/** The parts of a score that a cap stands on. */
const partsUnder: Readonly<Record<Exclude<Cap['part'], 'all'>, readonly ScorePart[]>> = {
  sent: ['sent'],
  used: ['used', 'invited', 'picture'],
  higher: ['higher'],
  instruction: ['instruction'],
  bonus: ['bonus'],
};

/** The points that caps take back of a unit's year, as traced points of their own: those on parts first, then those on all of it; months
 * before the year. A yearly cap gives back what later deductions have made room for. */
export function cappedPoints(
  unit: string,
  points: readonly TracedPoint[],
  year: number,
  caps: readonly Cap[],
): readonly TracedPoint[] {
  const taken: TracedPoint[] = [];
  for (const cap of caps) {
    const { part } = cap;
    const under = part === 'all' ? undefined : partsUnder[part];
    const own = [...points, ...taken].filter((each) => under?.includes(each.part) ?? true);
    const kind: ScorePart = part === 'all' ? 'cap' : part;
    taken.push(...(cap.period === 'month' ? monthly : yearly)(unit, own, year, kind, cap));
  }
  return taken;
}

function monthly(
  unit: string,
  points: readonly TracedPoint[],
  year: number,
  part: ScorePart,
  { amount }: Cap,
): readonly TracedPoint[] {
  return byMonth(points).flatMap((sum, i) => {
    const excess = beyond(sum, amount.alone);
    return excess === 0 ? [] : [takenBack(unit, year, i + 1, part, minus(noPoints, excess), amount)];
  });
}

function yearly(
  unit: string,
  points: readonly TracedPoint[],
  year: number,
  part: ScorePart,
  { amount }: Cap,
): readonly TracedPoint[] {
  let sum = noPoints;
  let cut = noPoints;
  return byMonth(points).flatMap((month, i) => {
    sum = plus(sum, month);
    const excess = beyond(sum, amount.alone);
    const change = minus(cut, excess);
    cut = excess;
    return change === 0 ? [] : [takenBack(unit, year, i + 1, part, change, amount)];
  });
}

/** The sums of January to December. */
function byMonth(points: readonly TracedPoint[]): readonly Points[] {
  return Array.from({ length: 12 }, (_, i) =>
    sumOf(points.filter(({ month }) => month === i + 1).map((each) => each.points)),
  );
}

function beyond(sum: Points, most: Points): Points {
  return hundredths(Math.max(0, sum - most));
}

function takenBack(
  unit: string,
  year: number,
  month: number,
  part: ScorePart,
  points: Points,
  amount: Cap['amount'],
): TracedPoint {
  const period: Period = { kind: 'month', year, number: month };
  return pointOfPeriod(unit, period, part, points, { words: amountWords(amount), span: amount.span });
}
