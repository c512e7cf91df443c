import { type Points, sumOf } from '../bulletin/points.js';
import type { Period } from '../ledger/period.js';
import type { ScorePart } from '../ledger/score.js';
import type { Counts, TallyGroup, TallyRow, TallyTable } from '../ledger/tally-table.js';
import { type CellValue, type Column, type Grid, gridOf } from '../workbook/grid.js';
import { periodWords } from './period-words.js';

/** The points that are no extra: those for what was sent and used. */
const plainParts: ReadonlySet<ScorePart | undefined> = new Set<ScorePart>(['sent', 'used', 'invited']);

/** The order in which sections and levels stand in tables: as they are configured; others behind them. */
export interface TableOrder {
  readonly sections: readonly string[];
  readonly levels: readonly string[];
}

/** The columns that the tables of all groups share: those of which nobody has anything are left out. */
export interface ScoreColumns extends TableOrder {
  readonly period: Period;
  readonly hasInstructions: boolean;
  /** Without rules nothing is counted in points. */
  readonly isScored: boolean;
}

/** The columns of the tables of a period; sections and levels in their order. */
export function scoreColumns(
  { period, groups }: TallyTable,
  order: TableOrder,
  isScored: boolean,
): ScoreColumns {
  const rows = groups.flatMap((group) => group.rows);
  return {
    period,
    sections: among(order.sections, rows, ({ bySection }) => bySection),
    levels: among(order.levels, rows, ({ higher }) => higher),
    hasInstructions: rows.some(({ instructions }) => instructions > 0),
    isScored,
  };
}

/** The labels of counts that some unit has, in their order. */
function among(
  order: readonly string[],
  rows: readonly TallyRow[],
  countsOf: (row: TallyRow) => Counts,
): readonly string[] {
  const found = new Set(rows.flatMap((row) => Object.keys(countsOf(row))));
  const others = [...found].filter((label) => !order.includes(label)).sort();
  return [...order.filter((label) => found.has(label)), ...others];
}

/** 得分表 of a group: unit by unit, best first, what was sent, used by section, used by higher levels, 批示, points, those of the year so far, rank. Two
 * rows of titles where there are several sections or levels. */
export function scoreTable(name: string, { rows }: TallyGroup, columns: ScoreColumns): Grid {
  const { sections, levels, hasInstructions } = columns;
  const several = sections.length > 1 ? sections : [];
  const titles: readonly Column[] = [
    '单位',
    '报送',
    several.length > 0 ? { title: '采用', below: ['合计', ...several] } : '采用',
    ...(levels.length > 0 ? [higherColumn(levels)] : []),
    ...(hasInstructions ? ['批示'] : []),
    ...pointTitles(columns),
  ];
  const cells = rows.map((row): readonly CellValue[] => [
    row.unit,
    row.sent,
    row.used,
    ...several.map((section) => orBlank(row.bySection[section])),
    ...levels.map((level) => orBlank(row.higher[level])),
    ...(hasInstructions ? [orBlank(row.instructions)] : []),
    ...pointCells(row, columns),
  ]);
  return gridOf(name, titles, cells);
}

function higherColumn(levels: readonly string[]): Column {
  if (levels.every((level) => level === '')) return '上级采用';
  return { title: '上级采用', below: levels.map((level) => (level === '' ? '未写级别' : level)) };
}

function pointTitles({ isScored, period }: ScoreColumns): readonly string[] {
  if (!isScored) return [];
  const { own, before } = periodWords[period.kind];
  const soFar = before === '' ? [] : [`${before}累计`, '累计得分'];
  return [`${own}加分`, `${own}得分`, ...soFar, '排名'];
}

function pointCells(row: TallyRow, { isScored, period }: ScoreColumns): readonly CellValue[] {
  if (!isScored) return [];
  const hasBefore = periodWords[period.kind].before !== '';
  const soFar = hasBefore ? [pointsNumber(row.before), pointsNumber(row.cumulative)] : [];
  return [orBlank(pointsNumber(extraOf(row))), pointsNumber(row.score), ...soFar, row.rank];
}

/** The points beside those for what was sent and used; negative where more was taken than given. */
function extraOf({ lines }: TallyRow): Points {
  return sumOf(lines.flatMap(({ part, points }) => (plainParts.has(part) ? [] : [points])));
}

/** Points as a number; a whole number of hundredths is shown exactly. */
export function pointsNumber(points: Points): number {
  return points / 100;
}

/** Nothing stands where there is none. */
export function orBlank(count: number | undefined): CellValue {
  return count === undefined || count === 0 ? '' : count;
}
