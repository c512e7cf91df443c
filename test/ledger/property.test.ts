import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plus, shownPoints, sumOf } from '../../src/bulletin/points.js';
import { readScoringText } from '../../src/bulletin/read-scoring.js';
import { scoringText } from '../../src/bulletin/scoring.js';
import { itemKey } from '../../src/ledger/contribution.js';
import { isWithin, type Period, periodsIn } from '../../src/ledger/period.js';
import type { ScoringInput, TracedPoint, YearScore } from '../../src/ledger/score.js';
import { scoreYear } from '../../src/ledger/score-year.js';
import { tally } from '../../src/ledger/tally.js';
import { contributions, eventsOn, oneMore, rules } from './arbitrary.js';
import { caseYear } from './scoring-case.js';

const input = (capped: boolean): fc.Arbitrary<ScoringInput> =>
  fc.tuple(contributions, rules(capped), fc.integer({ min: 1, max: 12 })).chain(([all, office, through]) =>
    eventsOn(all).map((events) => ({
      rules: office.rules,
      bulletin: office.bulletin,
      contributions: all,
      events,
      year: caseYear,
      through,
    })),
  );

const year: Period = { kind: 'year', year: caseYear, number: 1 };

/** A point as text: the same for points that say the same. */
function said({ unit, date, points, part, rule, cause }: TracedPoint): string {
  const whence =
    cause.kind === 'item' ? itemKey(cause.item) : cause.kind === 'event' ? cause.event.ground : '';
  return [unit, date, shownPoints(points), part, rule.words, whence].join(' ');
}

function allPoints({ units }: YearScore): readonly TracedPoint[] {
  return units.flatMap(({ points }) => points);
}

describe('a score', () => {
  it('is the sum of its traced points, month by month, quarter by quarter and part by part', () => {
    fc.assert(
      fc.property(input(true), (given) => {
        const score = scoreYear(given);
        const whole = tally(score, year);
        for (const [i, { unit, points }] of score.units.entries()) {
          const sum = sumOf(points.map((each) => each.points));
          expect(whole[i]).toMatchObject({ unit, score: sum, cumulative: sum });
          expect(sumOf(whole[i]?.pointsByPart.values() ?? [])).toBe(sum);
          for (const kind of ['month', 'quarter'] as const) {
            const parts = periodsIn(caseYear, kind).map((period) => tally(score, period)[i]);
            expect(sumOf(parts.flatMap((each) => each?.score ?? []))).toBe(sum);
            expect(parts.at(-1)?.cumulative).toBe(sum);
            for (const each of parts) if (each) expect(plus(each.before, each.score)).toBe(each.cumulative);
          }
        }
      }),
    );
  });

  it('says of each point where it comes from: an item or event of that day, or a period that ends on it', () => {
    fc.assert(
      fc.property(input(true), (given) => {
        for (const { date, month, cause, unit, rule, points } of allPoints(scoreYear(given))) {
          expect(isWithin(date, { kind: 'month', year: caseYear, number: month })).toBe(true);
          expect(month).toBeLessThanOrEqual(given.through);
          expect(Number.isSafeInteger(points)).toBe(true);
          expect(rule.words).toMatch(/\S+ .*分|翻番/u);
          if (cause.kind === 'event') {
            expect(cause.event).toMatchObject({ date });
            expect(cause.event.units).toContain(unit);
          } else if (cause.kind === 'item') {
            const sent = given.contributions.find(({ item }) => itemKey(item) === itemKey(cause.item));
            expect(sent).toMatchObject({ date });
            expect(sent?.units).toContain(unit);
          } else expect(isWithin(date, cause.period)).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order in which items and events are given', () => {
    const shuffled = input(true).chain((given) =>
      fc
        .tuple(shuffle(given.contributions), shuffle(given.events))
        .map(([mixed, events]) => [given, { ...given, contributions: mixed, events }] as const),
    );
    fc.assert(
      fc.property(shuffled, ([given, mixed]) => {
        expect(scoreYear(mixed)).toEqual(scoreYear(given));
      }),
    );
  });

  it('changes, when an event is added, only for its units, and but for caps and shares only by points of its item', () => {
    const more = input(false).chain((given) =>
      oneMore(given.contributions).map((event) => [given, event] as const),
    );
    let touched = 0;
    fc.assert(
      fc.property(more, ([given, event]) => {
        const before = allPoints(scoreYear(given));
        const after = allPoints(scoreYear({ ...given, events: [...given.events, event] }));
        const isTouched = ({ unit, cause }: TracedPoint): boolean => {
          const item =
            cause.kind === 'item' ? cause.item : cause.kind === 'event' ? cause.event.item : undefined;
          const isOwn = cause.kind === 'event' && cause.event.ground === event.ground;
          const isOfItem = item && event.item && itemKey(item) === itemKey(event.item);
          return event.units.includes(unit) && (isOwn || isOfItem === true);
        };
        touched += after.filter(isTouched).length;
        const others = (points: readonly TracedPoint[]): readonly string[] =>
          points.filter((each) => !isTouched(each)).map(said);
        expect(others(after)).toEqual(others(before));
      }),
    );
    expect(touched).toBeGreaterThan(20);
  });

  it('changes, whatever the rules, for no unit that an added event does not name', () => {
    const more = input(true).chain((given) =>
      oneMore(given.contributions).map((event) => [given, event] as const),
    );
    fc.assert(
      fc.property(more, ([given, event]) => {
        const [before, after] = [given.events, [...given.events, event]].map((events) =>
          scoreYear({ ...given, events }).units.filter(({ unit }) => !event.units.includes(unit)),
        );
        expect(after).toEqual(before);
      }),
    );
  });

  it('of a month is the same whether or not later months are counted', () => {
    fc.assert(
      fc.property(input(true), (given) => {
        const early = scoreYear(given);
        const late = scoreYear({ ...given, through: 12 });
        const until = (score: YearScore): readonly string[] =>
          allPoints(score)
            .filter(({ month }) => month <= given.through)
            .map(said);
        expect(until(late)).toEqual(until(early));
      }),
    );
  });

  it('never exceeds its caps', () => {
    fc.assert(
      fc.property(input(true), (given) => {
        const most = new Map(
          given.rules.caps.flatMap(({ part, period, amount }) =>
            part === 'all' ? [[period, amount.alone] as const] : [],
          ),
        );
        const score = scoreYear(given);
        for (const kind of ['month', 'year'] as const) {
          const cap = most.get(kind);
          if (cap === undefined) continue;
          for (const period of periodsIn(caseYear, kind))
            for (const each of tally(score, period)) expect(each.score).toBeLessThanOrEqual(cap);
        }
      }),
    );
  });

  it('comes out the same by the text that is kept of the rules', () => {
    fc.assert(
      fc.property(input(true), (given) => {
        const kept = readScoringText({ path: '计分', text: scoringText(given.rules) });
        if (!kept) throw new Error(scoringText(given.rules));
        const again = scoreYear({ ...given, rules: kept });
        expect(allPoints(again).map(said)).toEqual(allPoints(scoreYear(given)).map(said));
        expect(scoringText(kept)).toBe(scoringText(given.rules));
      }),
    );
  });
});

function shuffle<T>(all: readonly T[]): fc.Arbitrary<readonly T[]> {
  return fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });
}
