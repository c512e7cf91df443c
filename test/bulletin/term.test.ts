import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areOverlapping,
  isInTerm,
  isOver,
  isReversed,
  type Term,
  termIn,
  termPattern,
  termWords,
} from '../../src/bulletin/term.js';
import { calendarDate, daysIn } from '../../src/field/calendar.js';

function read(text: string): string {
  if (!termPattern.test(text)) return '读不出';
  const found = termIn(text);
  if ('impossible' in found) return `没有${found.impossible}`;
  const { from, to } = found.term;
  return `${from?.first ?? ''}/${to?.last ?? ''} ${termWords(found.term)}`;
}

describe('a term', () => {
  it.each([
    ['2024年3月至2026年10月', '2024-03-01/2026-10-31 2024年3月至2026年10月'],
    ['2024年03月05日—2026年10月9日', '2024-03-05/2026-10-09 2024年3月5日至2026年10月9日'],
    ['2024年3月 到 2024年2月', '2024-03-01/2024-02-29 2024年3月至2024年2月'],
    ['2024.3-2026.10', '2024-03-01/2026-10-31 2024年3月至2026年10月'],
    ['2024-03至2026-10-09', '2024-03-01/2026-10-09 2024年3月至2026年10月9日'],
    ['2026年10月起', '2026-10-01/ 2026年10月起'],
    ['2026年10月至今', '2026-10-01/ 2026年10月起'],
    ['至2026年10月', '/2026-10-31 至2026年10月'],
    ['2026年2月止', '/2026-02-28 至2026年2月'],
    ['2023年2月29日起', '没有2023年2月29日'],
    ['2024年至2026年', '读不出'],
    ['2024-3-2026-10', '读不出'],
    ['2024年3月', '读不出'],
    ['2024年13月起', '读不出'],
    ['至', '读不出'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  const end = fc
    .record({
      year: fc.integer({ min: 2020, max: 2023 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.nat(31),
    })
    .map(
      ({ year, month, day }) =>
        `${year}年${month}月${day > 0 && day <= daysIn(year, month) ? `${day}日` : ''}`,
    );
  const term: fc.Arbitrary<Term> = fc
    .oneof(
      fc.tuple(end, end).map(([from, to]) => `${from}至${to}`),
      end.map((from) => `${from}起`),
      end.map((to) => `至${to}`),
    )
    .map((text) => {
      const found = termIn(text);
      if ('impossible' in found) throw new Error(text);
      return found.term;
    })
    .filter((each) => !isReversed(each));
  const day = fc
    .tuple(
      fc.integer({ min: 2020, max: 2023 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, date]) => calendarDate(year, month, date)?.iso ?? '');

  it('is over on no day that is in it, and reads back from its words', () => {
    fc.assert(
      fc.property(term, day, (each, on) => {
        expect(isInTerm(each, on) && isOver(each, on)).toBe(false);
        expect(termIn(termWords(each))).toEqual({ term: each });
      }),
    );
  });

  it('shares with one that it does not overlap no day but those of the month of change', () => {
    fc.assert(
      fc.property(term, term, day, (one, other, on) => {
        expect(areOverlapping(one, other)).toBe(areOverlapping(other, one));
        if (areOverlapping(one, other) || !isInTerm(one, on) || !isInTerm(other, on)) return;
        const [first, second] =
          one.to && other.from && one.to.first <= other.from.last ? [one, other] : [other, one];
        const month = on.slice(0, 7);
        expect([first.to?.last.slice(0, 7), second.from?.first.slice(0, 7)]).toEqual([month, month]);
      }),
      { numRuns: 2000 },
    );
  });
});
