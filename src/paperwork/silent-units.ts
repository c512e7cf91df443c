import { periodTitle } from '../ledger/period.js';
import type { TallyTable } from '../ledger/tally-table.js';
import { type CellValue, gridOf } from '../workbook/grid.js';
import type { Paper } from './paper.js';

/** 零报送名单 of a period: the units of each group of which nothing came. */
export function silentUnits({ period, groups, nothingSent }: TallyTable): Paper {
  const title = `${periodTitle(period)}零报送单位名单`;
  const hasGroups = groups.some(({ name }) => name !== undefined);
  const rows = groups.flatMap(({ name = '', rows: units }) =>
    units
      .filter(({ unit }) => nothingSent.includes(unit))
      .map(({ unit }): readonly CellValue[] => [unit, ...(hasGroups ? [name] : [])]),
  );
  const numbered = rows.map((row, i): readonly CellValue[] => [i + 1, ...row]);
  const grid = gridOf('零报送名单', ['序号', '单位', ...(hasGroups ? ['分组'] : [])], numbered);
  const count = groups.reduce((sum, { rows: units }) => sum + units.length, 0);
  const words =
    rows.length === 0
      ? `${periodTitle(period)}，${count}家单位都有报送。`
      : `${periodTitle(period)}，${count}家单位中有${rows.length}家没有报送信息。`;
  return {
    name: title,
    title,
    parts: [
      { kind: 'paragraph', text: words },
      ...(rows.length > 0 ? [{ kind: 'table', grid } as const] : []),
    ],
    annexes: [],
    grids: [grid],
  };
}
