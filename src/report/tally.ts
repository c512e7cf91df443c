import { shownPoints } from '../bulletin/points.js';
import { formNames } from '../ledger/kinds.js';
import { type Period, periodTitle } from '../ledger/period.js';
import type { Counts, TallyGroup, TallyRow, TallyTable } from '../ledger/tally-table.js';
import { displayWidth } from '../source/width.js';
import { textTable } from './text-table.js';
import { visible } from './visible.js';

/** A table of a period, and how it is shown. */
export interface ShownTally {
  readonly table: TallyTable;
  /** Without 计分 there are neither points nor ranks. */
  readonly isScored: boolean;
  /** The sections' names in the office's order. */
  readonly sections: readonly string[];
  /** The day on which the period was settled, 2026-04-02: the table is that of then. */
  readonly settledOn?: string;
}

/** The sections' columns together are no wider. */
const mostColumns = 44;

const spans: Readonly<Record<Period['kind'], string>> = { month: '月', quarter: '季度', year: '年' };

/** A table for a terminal: group by group a line a unit, best first, and below who sent nothing. */
export function formatTally(shown: ShownTally): string {
  const { table, settledOn } = shown;
  const settled = settledOn === undefined ? '' : `（${settledOn}定）`;
  const head = `${periodTitle(table.period)}${settled}　报送${table.received}篇，采用${table.used}篇`;
  const groups = table.groups.flatMap((group) => [
    '',
    ...(group.name === undefined ? [] : [visible(`【${group.name}】`)]),
    ...groupLines(group, shown),
  ]);
  const nothing =
    table.nothingSent.length > 0 ? ['', visible(`没有报送的：${table.nothingSent.join('、')}`)] : [];
  return `${[head, ...groups, ...nothing].join('\n')}\n`;
}

/** A column of a group's table. */
interface Column {
  readonly head: string;
  readonly cell: (row: TallyRow) => string;
}

function groupLines(group: TallyGroup, shown: ShownTally): readonly string[] {
  const columns = columnsOf(group, shown);
  const rows = group.rows.map((row) => columns.map(({ cell }) => cell(row)));
  const unit = columns.findIndex(({ head }) => head === '单位');
  return textTable([columns.map(({ head }) => head), ...rows], [unit]);
}

function columnsOf({ rows }: TallyGroup, { table, isScored, sections }: ShownTally): readonly Column[] {
  const { kind } = table.period;
  const has = (count: (row: TallyRow) => number): boolean => rows.some((row) => count(row) > 0);
  const shownIf = (is: boolean, ...columns: readonly Column[]): readonly Column[] => (is ? columns : []);
  const number = (head: string, count: (row: TallyRow) => number): Column => ({
    head,
    cell: (row) => String(count(row)),
  });
  const higher = (row: TallyRow): number => Object.values(row.higher).reduce((sum, each) => sum + each, 0);
  return [
    ...shownIf(
      isScored,
      number('名次', ({ rank }) => rank),
    ),
    { head: '单位', cell: ({ unit }) => unit },
    number('报送', ({ sent }) => sent),
    number('采用', ({ used }) => used),
    ...partColumns(rows, sections).map(({ head, counts }) => number(head, (row) => counts(row)[head] ?? 0)),
    ...shownIf(
      has(({ invited }) => invited),
      number('约稿', ({ invited }) => invited),
    ),
    ...shownIf(has(higher), number('上级采用', higher)),
    ...shownIf(
      has(({ instructions }) => instructions),
      number('批示', ({ instructions }) => instructions),
    ),
    ...shownIf(isScored, { head: '得分', cell: ({ score }) => shownPoints(score) }),
    ...shownIf(isScored && rows.some(({ before }) => before !== 0), {
      head: '本年累计',
      cell: ({ cumulative }) => shownPoints(cumulative),
    }),
    ...shownIf(isScored && rows.some(({ change }) => change), {
      head: `比上${spans[kind]}`,
      cell: changeWords,
    }),
  ];
}

/** The columns of what was used: a section each, or, where these would be too wide, a form of sections each; none if all is of one. */
function partColumns(
  rows: readonly TallyRow[],
  sections: readonly string[],
): readonly { readonly head: string; readonly counts: (row: TallyRow) => Counts }[] {
  const bySection = namesIn(rows, ({ bySection: counts }) => counts, sections);
  const width = bySection.reduce((sum, name) => sum + displayWidth(name) + 2, 0);
  if (width <= mostColumns)
    return bySection.length < 2 ? [] : bySection.map((head) => ({ head, counts: (row) => row.bySection }));
  const byForm = namesIn(rows, ({ byKind }) => byKind, Object.values(formNames)).filter((name) =>
    Object.values(formNames).includes(name),
  );
  return byForm.length < 2 ? [] : byForm.map((head) => ({ head, counts: (row) => row.byKind }));
}

/** The names of some counts: the known ones in their order, others behind them. */
function namesIn(
  rows: readonly TallyRow[],
  counts: (row: TallyRow) => Counts,
  known: readonly string[],
): readonly string[] {
  const found = new Set(rows.flatMap((row) => Object.keys(counts(row))));
  return [
    ...known.filter((name) => found.has(name)),
    ...[...found].filter((name) => !known.includes(name)).sort(),
  ];
}

function changeWords({ change }: TallyRow): string {
  if (!change) return '';
  const { places } = change;
  return places === 0 ? '平' : `${places > 0 ? '升' : '降'}${Math.abs(places)}`;
}
