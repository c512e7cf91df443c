import { describe, expect, it } from 'vitest';
import { type Period, periodBefore, periodTitle } from '../../src/ledger/period.js';
import { rank, sentNothing } from '../../src/ledger/ranking.js';
import { scoreYear } from '../../src/ledger/score-year.js';
import { tally } from '../../src/ledger/tally.js';
import { caseYear, itemsIn, officeWith } from './scoring-case.js';

const { bulletin, rules } = officeWith('计分:\n  采用: 5\n  不计单位: [政府办公室, 县水利局, 县教育局]\n');
const contributions = itemsIn(`
2026-01-08 青鹭镇 工作动态 用×3
2026-01-08 苇港镇 工作动态 用×1
2026-02-05 苇港镇 工作动态 用×3
2026-02-05 青鹭镇 工作动态 用×1
2026-02-05 白蘋镇 工作动态 未用×1
`);
const score = scoreYear({ rules, bulletin, contributions, events: [], year: caseYear, through: 2 });
const february: Period = { kind: 'month', year: caseYear, number: 2 };

describe('a month’s places', () => {
  const [january, now] = [tally(score, periodBefore(february)), tally(score, february)];

  it('are told with what has changed since the month before', () => {
    const [group] = rank(now, rules, 'score', january);
    expect(group?.standings.map(({ tally: { unit }, rank: place, change }) => [unit, place, change])).toEqual(
      [
        ['苇港镇', 1, { places: 1, points: 1000 }],
        ['青鹭镇', 2, { places: -1, points: -1000 }],
        ['白蘋镇', 3, { places: 0, points: 0 }],
        ['栗坞镇', 3, { places: 0, points: 0 }],
      ],
    );
  });

  it('are by the points of the year so far, if that is asked for', () => {
    const [group] = rank(now, rules, 'cumulative', january);
    expect(group?.standings.map(({ tally: { unit }, rank: place }) => [unit, place])).toEqual([
      ['青鹭镇', 1],
      ['苇港镇', 1],
      ['白蘋镇', 3],
      ['栗坞镇', 3],
    ]);
    expect(rank(now, rules, 'score')[0]?.standings[0]).not.toHaveProperty('change');
  });

  it('tell who has sent nothing', () => {
    expect(sentNothing(january)).toEqual(['白蘋镇', '栗坞镇']);
    expect(sentNothing(now)).toEqual(['栗坞镇']);
  });
});

it('a period is called as people call it, and has one before it', () => {
  const periods: readonly Period[] = [
    { kind: 'month', year: 2026, number: 1 },
    { kind: 'quarter', year: 2026, number: 1 },
    { kind: 'year', year: 2026, number: 1 },
    { kind: 'month', year: 2026, number: 12 },
  ];
  expect(periods.map((each) => `${periodTitle(periodBefore(each))}、${periodTitle(each)}`)).toEqual([
    '2025年12月、2026年1月',
    '2025年第4季度、2026年第1季度',
    '2025年、2026年',
    '2026年11月、2026年12月',
  ]);
});

it('a unit that has been renamed has what it sent under its former name', () => {
  const aliased = {
    units: bulletin.units.map((unit) => ({ ...unit, aliases: unit.name === '栗坞镇' ? ['旧镇'] : [] })),
  };
  const former = contributions.map((each) => ({ ...each, units: ['旧镇', '栗坞镇'] }));
  const renamed = scoreYear({
    rules,
    bulletin: aliased,
    contributions: former,
    events: [],
    year: caseYear,
    through: 12,
  });
  expect(renamed.units.map(({ unit, points }) => [unit, points.length])).toEqual([
    ['青鹭镇', 0],
    ['苇港镇', 0],
    ['白蘋镇', 0],
    ['栗坞镇', 8],
  ]);
});

it('a unit that no register has any more is scored, behind the others', () => {
  const gone = contributions.map((each) => ({ ...each, units: ['旧镇'] }));
  const { units } = scoreYear({
    rules,
    bulletin,
    contributions: gone,
    events: [],
    year: caseYear,
    through: 12,
  });
  expect(units.map(({ unit }) => unit)).toEqual(['青鹭镇', '苇港镇', '白蘋镇', '栗坞镇', '旧镇']);
  expect(units.at(-1)?.points).toHaveLength(8);
});
