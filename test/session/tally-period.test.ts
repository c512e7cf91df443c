import { describe, expect, it } from 'vitest';
import { periodTitle } from '../../src/ledger/period.js';
import { type PeriodWords, periodMeant } from '../../src/session/tally-period.js';

const days = ['2025-12-18', '2026-01-08', '2026-03-19'];

function meant(kind: PeriodWords['kind'], words?: string, year?: string): string {
  const period = periodMeant(
    { kind, ...(words === undefined ? {} : { words }), ...(year === undefined ? {} : { year }) },
    days,
  );
  return period ? periodTitle(period) : '';
}

describe('a period as a clerk writes it', () => {
  it.each([
    ['3', '2026年3月'],
    ['03', '2026年3月'],
    ['３月', '2026年3月'],
    ['三月份', '2026年3月'],
    ['十二月', '2025年12月'],
    ['2026-03', '2026年3月'],
    ['2026.3', '2026年3月'],
    ['2026 年 3 月', '2026年3月'],
    ['202603', '2026年3月'],
    ['2025年11月', '2025年11月'],
    // The newest issue is of March; no December but the last has issues, no April but the next can be meant.
    ['12', '2025年12月'],
    ['4', '2026年4月'],
    ['13', ''],
    ['0', ''],
    ['春天', ''],
    ['2026', ''],
  ])('--month %s', (words, title) => {
    expect(meant('month', words)).toBe(title);
  });

  it.each([
    ['1', '2026年第1季度'],
    ['Q1', '2026年第1季度'],
    ['2026Q1', '2026年第1季度'],
    ['2025q4', '2025年第4季度'],
    ['第一季度', '2026年第1季度'],
    ['2026年第1季度', '2026年第1季度'],
    ['四季度', '2025年第4季度'],
    ['5', ''],
  ])('--quarter %s', (words, title) => {
    expect(meant('quarter', words)).toBe(title);
  });

  it('--year, alone or with a month', () => {
    expect([meant('year', '2025'), meant('year', '2026年'), meant('year', '25')]).toEqual([
      '2025年',
      '2026年',
      '',
    ]);
    expect([meant('month', '3', '2025'), meant('month', '3', '去年')]).toEqual(['2025年3月', '']);
  });

  it('without words is that of the newest issue', () => {
    expect([meant('month'), meant('quarter'), meant('year')]).toEqual([
      '2026年3月',
      '2026年第1季度',
      '2026年',
    ]);
  });
});
