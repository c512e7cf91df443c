import { type Pt, pt } from '../../style/length.js';
import { typeSizes } from '../../style/size.js';
import type { CellMeasure } from './cell-measure.js';
import { comfortableWidth } from './comfort.js';
import { shareOut } from './share-out.js';

/** How a table is set. */
export interface TablePlan {
  readonly size: Pt;
  /** Whether it lies on its side on a page of its own, its head at the left. */
  readonly isTurned: boolean;
  /** Of the columns, with the blanks beside their texts. */
  readonly widths: readonly Pt[];
  /** Beside a cell's text, left and right. */
  readonly padding: Pt;
}

/** The sizes of a table's type, 四号 down to 小五. */
const sizes = (['四号', '小四', '五号', '小五'] as const).map((name) => typeSizes[name] ?? pt(9));
/** Columns that do not fit share the room as if none wanted more, in em. */
const narrow = 6;
/** Between a rule and a text beside it, in em. */
const paddingEm = 0.4;

/** From baseline to baseline within a cell of a size. */
export function tableLeading(size: Pt): Pt {
  return pt(size * 1.38);
}

/** Sets a table as large as its texts stand comfortably: upright as wide as the type area, else turned, as wide as that is high. Where neither
 * will do, it is as small as may be, and what must not be parted has the room it needs so far as there is some. The widths are whole
 * twips and fill the room. */
export function planTable(
  columns: number,
  cells: readonly CellMeasure[],
  room: { readonly upright: Pt; readonly turned: Pt },
): TablePlan {
  const needs = (needOf: (cell: CellMeasure) => number): readonly number[] => needsOf(columns, cells, needOf);
  const comfort = needs(comfortableWidth);
  const least = needs(({ unbroken }) => unbroken);
  const ways = [
    ...[false, true].flatMap((isTurned) => sizes.map((size) => ({ size, isTurned, need: comfort }))),
    ...[false, true].map((isTurned) => ({ size: smallest, isTurned, need: least })),
  ];
  const roomOf = (isTurned: boolean): Pt => (isTurned ? room.turned : room.upright);
  const chosen = ways.find(({ size, isTurned, need }) => sumOf(need) * size <= roomOf(isTurned));
  const { size, isTurned, need } = chosen ?? { size: smallest, isTurned: true, need: undefined };
  const inTwips = (lengths: readonly number[]): readonly number[] => lengths.map((each) => each * size * 20);
  const widths = shareOut(
    Math.floor(roomOf(isTurned) * 20 + 1e-6),
    need && inTwips(need),
    inTwips(needs(({ width }) => (need ? width : Math.min(width, narrow)))),
  );
  return { size, isTurned, widths: widths.map((each) => pt(each / 20)), padding: pt(size * paddingEm) };
}

const smallest = sizes.at(-1) ?? pt(9);

/** The width that each column needs for its cells, blanks included; what a cell over several columns needs beyond them is parted among them. */
function needsOf(
  columns: number,
  cells: readonly CellMeasure[],
  needOf: (cell: CellMeasure) => number,
): readonly number[] {
  const needs = Array.from({ length: columns }, () => 2 * paddingEm);
  for (const cell of [...cells].sort((one, other) => one.colSpan - other.colSpan)) {
    const { column, colSpan } = cell;
    const own = needs.slice(column, column + colSpan);
    const lack = needOf(cell) + 2 * paddingEm - sumOf(own);
    if (lack > 0) for (let i = column; i < column + colSpan; i++) needs[i] = (needs[i] ?? 0) + lack / colSpan;
  }
  return needs;
}

function sumOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}
