import type { ScorePart } from '../ledger/score.js';
import type { TallyTable } from '../ledger/tally-table.js';
import { type CellValue, type Grid, gridOf } from '../workbook/grid.js';
import { pointsNumber } from './score-table.js';

/** The parts of a score as users call them. */
const partNames: Readonly<Record<ScorePart, string>> = {
  sent: '报送',
  used: '采用',
  invited: '约稿',
  picture: '图片',
  higher: '上级采用',
  instruction: '批示',
  bonus: '加分',
  deduction: '扣分',
  base: '基础分',
  nothingSent: '零报送',
  lowShare: '采用率',
  threshold: '达标',
  cap: '封顶',
};

/** All points of a period, each with the item or event that it is for and its rule; items and events that gave none are among them. The sum of a
 * unit's is its score. */
export function pointsTable(name: string, { groups }: TallyTable): Grid {
  const rows = groups.flatMap(({ name: group = '', rows: units }) =>
    units.flatMap(({ unit, lines }) =>
      lines.map(({ date, part, what, rule, points }): readonly CellValue[] => [
        unit,
        group,
        date,
        part ? partNames[part] : '',
        what,
        rule,
        pointsNumber(points),
      ]),
    ),
  );
  return gridOf(name, ['单位', '分组', '日期', '类别', '稿件或事项', '规则', '分值'], rows);
}
