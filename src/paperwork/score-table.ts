import { type Points, sumOf } from '../bulletin/points.js';
import type { Period } from '../ledger/period.js';
import type { RankedGroup, Standing } from '../ledger/ranking.js';
import type { ScorePart } from '../ledger/score.js';
import type { Tally } from '../ledger/tally.js';
import { type CellValue, type Column, type Grid, gridOf } from '../workbook/grid.js';
import { periodWords } from './period-words.js';

/** The points that are no extra: those for what was sent and used. */
const plainParts: ReadonlySet<ScorePart> = new Set<ScorePart>(['sent', 'used', 'invited']);

/** The order in which sections and levels stand in tables: as they are configured; others behind them. */
export interface TableOrder {
  readonly sections: readonly string[];
  readonly levels: readonly string[];
}

/** The columns that the tables of all groups share: those of which nobody has anything are left out. */
export interface ScoreColumns extends TableOrder {
  readonly hasInstructions: boolean;
}

/** The columns for some groups; sections and levels in their order. */
export function scoreColumns(groups: readonly RankedGroup[], order: TableOrder): ScoreColumns {
  const tallies = groups.flatMap(({ standings }) => standings.map(({ tally }) => tally));
  return {
    sections: among(order.sections, tallies, ({ usedBySection }) => usedBySection),
    levels: among(order.levels, tallies, ({ higher }) => higher),
    hasInstructions: tallies.some(({ instructions }) => instructions > 0),
  };
}

/** 得分表 of a group: unit by unit, best first, what was sent, used by section, used by higher levels, 批示, points, those of the year so far, rank. Two
 * rows of titles where there are several sections or levels. */
export function scoreTable(
  name: string,
  { standings }: RankedGroup,
  period: Period,
  { sections, levels, hasInstructions }: ScoreColumns,
): Grid {
  const { own, before } = periodWords[period.kind];
  const columns: readonly Column[] = [
    '单位',
    '报送',
    sections.length > 1 ? { title: '采用', below: ['合计', ...sections] } : '采用',
    ...(levels.length > 0 ? [higherColumn(levels)] : []),
    ...(hasInstructions ? ['批示'] : []),
    `${own}加分`,
    `${own}得分`,
    ...(before === '' ? [] : [`${before}累计`, '累计得分']),
    '排名',
  ];
  const rows = standings.map(({ tally, rank }: Standing): readonly CellValue[] => [
    tally.unit,
    tally.sent,
    tally.used,
    ...(sections.length > 1 ? sections.map((section) => orBlank(tally.usedBySection.get(section))) : []),
    ...levels.map((level) => orBlank(tally.higher.get(level))),
    ...(hasInstructions ? [orBlank(tally.instructions)] : []),
    orBlank(pointsNumber(extraOf(tally))),
    pointsNumber(tally.score),
    ...(before === '' ? [] : [pointsNumber(tally.before), pointsNumber(tally.cumulative)]),
    rank,
  ]);
  return gridOf(name, columns, rows);
}

function higherColumn(levels: readonly string[]): Column {
  const [only, ...others] = levels;
  if (others.length === 0 && (only === undefined || only === '')) return '上级采用';
  return { title: '上级采用', below: levels.map((level) => (level === '' ? '未写级别' : level)) };
}

/** The labels of counts that some unit has, in their order. */
function among(
  order: readonly string[],
  tallies: readonly Tally[],
  countsOf: (tally: Tally) => ReadonlyMap<string, number>,
): readonly string[] {
  const found = new Set(tallies.flatMap((tally) => [...countsOf(tally).keys()]));
  const others = [...found].filter((label) => !order.includes(label)).sort();
  return [...order.filter((label) => found.has(label)), ...others];
}

/** The points beside those for what was sent and used; negative where more was taken than given. */
function extraOf({ pointsByPart }: Tally): Points {
  return sumOf([...pointsByPart].flatMap(([part, points]) => (plainParts.has(part) ? [] : [points])));
}

/** Points as a number; a whole number of hundredths is shown exactly. */
export function pointsNumber(points: Points): number {
  return points / 100;
}

/** Nothing stands where there is none. */
export function orBlank(count: number | undefined): CellValue {
  return count === undefined || count === 0 ? '' : count;
}
