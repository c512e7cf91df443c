import { type Points, sumOf } from '../bulletin/points.js';
import { monthOf } from '../ledger/period.js';
import type { UnitScore, YearScore } from '../ledger/score.js';
import type { TallyGroup } from '../ledger/tally-table.js';
import { type CellValue, type Column, type Grid, gridOf } from '../workbook/grid.js';
import { orBlank, pointsNumber } from './score-table.js';

/** A unit's month. */
interface Month {
  readonly sent: number;
  readonly used: number;
  readonly score: Points;
}

/** 年度表 of a group as paper has it: the points of each month that is counted, then what was sent, used and scored in the year, and the rank. */
export function monthsTable(name: string, group: TallyGroup, score: YearScore): Grid {
  const months = monthNumbers(score);
  const columns: readonly Column[] = [
    '单位',
    { title: '各月得分', below: months.map((month) => `${month}月`) },
    { title: '合计', below: ['报送', '采用', '得分'] },
    '排名',
  ];
  return gridOf(
    name,
    columns,
    rowsOf(group, score, ({ score: points }) => [pointsNumber(points)]),
  );
}

/** The same as a workbook has it: of each month what was sent, used and scored. */
export function fullMonthsTable(name: string, group: TallyGroup, score: YearScore): Grid {
  const below = ['报送', '采用', '得分'];
  const columns: readonly Column[] = [
    '单位',
    ...monthNumbers(score).map((month) => ({ title: `${month}月`, below })),
    { title: '合计', below },
    '排名',
  ];
  const cells = ({ sent, used, score: points }: Month): readonly CellValue[] => [
    orBlank(sent),
    orBlank(used),
    pointsNumber(points),
  ];
  return gridOf(name, columns, rowsOf(group, score, cells));
}

function rowsOf(
  { rows }: TallyGroup,
  score: YearScore,
  cellsOf: (month: Month) => readonly CellValue[],
): readonly (readonly CellValue[])[] {
  const byUnit = new Map(score.units.map((each) => [each.unit, each]));
  return rows.map(({ unit, sent, used, cumulative, rank }) => {
    const own = byUnit.get(unit);
    const months = own ? monthNumbers(score).map((month) => monthIn(own, month)) : [];
    return [unit, ...months.flatMap(cellsOf), sent, used, pointsNumber(cumulative), rank];
  });
}

function monthNumbers({ through }: YearScore): readonly number[] {
  return Array.from({ length: through }, (_, i) => i + 1);
}

function monthIn({ items, points }: UnitScore, month: number): Month {
  const own = items.filter(({ contribution }) => monthOf(contribution.date) === month);
  return {
    sent: own.filter(({ isInvited }) => !isInvited).length,
    used: own.filter(({ contribution }) => contribution.isUsed).length,
    score: sumOf(points.filter((each) => each.month === month).map((each) => each.points)),
  };
}
