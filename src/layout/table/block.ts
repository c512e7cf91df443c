import type { Table } from '../../document/document.js';
import type { BlockRow } from '../row.js';
import type { Setting } from '../setting.js';
import type { ElementId } from '../structure.js';
import { drawPortion } from './draw.js';
import { portionHeight, type TablePortion } from './portion.js';
import { type SetTable, setTable, type TableHead } from './set-table.js';
import { turned } from './turn.js';

/** A table as rows of the page: one that is parted by its own rows where a page ends; or, turned, one for each page that it takes, with `head` above it
 * on the first, if one is given. */
export function tableRows(
  table: Table,
  setting: Setting,
  part: ElementId,
  head?: TableHead,
): readonly BlockRow[] {
  const set = setTable(table, setting, part, head);
  return set.plan.isTurned ? turnedRows(set, setting) : [uprightRow(set, 0, setting)];
}

/** The rest of a table from one of its rows on, as a row that goes on over as many pages as it needs. */
function uprightRow(table: SetTable, from: number, setting: Setting): BlockRow {
  const whole: TablePortion = { table, from, to: table.rows.length };
  const onGrid = (portion: TablePortion): BlockRow => ({
    kind: 'block',
    height: Math.ceil(portionHeight(portion) / 3),
    keepWithNext: false,
    begins: from === 0,
    table: portion,
    itemsAt: (left, top) => drawPortion(portion, left, top, setting.style),
  });
  return {
    ...onGrid(whole),
    split: (room) => {
      const to = portionEnd(table, from, 3 * room);
      return to === undefined ? undefined : [onGrid({ table, from, to }), uprightRow(table, to, setting)];
    },
  };
}

/** Pages of a turned table. */
function turnedRows(table: SetTable, setting: Setting): readonly BlockRow[] {
  const { style, area } = setting;
  const rows: BlockRow[] = [];
  for (let from = 0; from < table.rows.length; ) {
    const whole: TablePortion = { table, from, to: table.rows.length };
    const to =
      portionHeight(whole) <= table.room ? whole.to : (portionEnd(table, from, table.room) ?? whole.to);
    const portion = { table, from, to };
    rows.push({
      kind: 'block',
      height: style.grid.lines,
      isAlone: true,
      keepWithNext: false,
      begins: from === 0,
      table: portion,
      itemsAt: (left, top) => turned(drawPortion(portion, 0, 0, style), left, top + area.height),
    });
    from = to;
  }
  return rows;
}

/** Before which row a page ends that has room for so many thirds of lines; undefined if none finds room below the head. */
function portionEnd(table: SetTable, from: number, room: number): number | undefined {
  const least = from === 0 ? table.headRows : from;
  let end: number | undefined;
  let height = portionHeight({ table, from, to: least });
  for (let to = least; to < table.rows.length; to++) {
    height += table.rows[to]?.height ?? 0;
    if (height > room) break;
    if (to + 1 < table.rows.length && table.rows[to + 1]?.mayBegin) end = to + 1;
  }
  return end;
}
