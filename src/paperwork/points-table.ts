import type { Item } from '../ledger/contribution.js';
import type { LedgerEvent } from '../ledger/event.js';
import { isWithin, type Period, periodTitle } from '../ledger/period.js';
import type { PointCause, ScorePart, YearScore } from '../ledger/score.js';
import { type CellValue, type Grid, gridOf } from '../workbook/grid.js';
import { issueWords } from './issue-words.js';
import { pointsNumber } from './score-table.js';

/** The parts of a score as users call them. */
export const partNames: Readonly<Record<ScorePart, string>> = {
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

/** All points of a period, each with the item or event that it is for and its rule: their sum by unit is the unit's score. */
export function pointsTable(name: string, { units }: YearScore, period: Period): Grid {
  const rows = units.flatMap(({ unit, group, points }) =>
    points
      .filter(({ date }) => isWithin(date, period))
      .map(({ date, part, points: value, rule, cause }): readonly CellValue[] => [
        unit,
        group ?? '',
        date,
        partNames[part],
        ...causeCells(cause),
        rule.words,
        pointsNumber(value),
      ]),
  );
  return gridOf(name, ['单位', '分组', '日期', '类别', '期号', '稿件或事项', '依据', '规则', '分值'], rows);
}

/** Issue, item or matter, ground. */
function causeCells(cause: PointCause): readonly CellValue[] {
  switch (cause.kind) {
    case 'item':
      return [...itemCells(cause.item), ''];
    case 'event':
      return [...(cause.event.item ? itemCells(cause.event.item) : ['', '']), groundOf(cause.event)];
    case 'period':
      return ['', periodTitle(cause.period), ''];
  }
}

function itemCells(item: Item): readonly [issue: string, headline: string] {
  return [item.kind === 'issue' ? issueWords(item.issue) : '', item.headline];
}

function groundOf(event: LedgerEvent): string {
  switch (event.kind) {
    case 'higherUse':
      return [event.level, event.use, event.ground].filter(Boolean).join('，');
    case 'instruction':
      return [event.leader, event.ground].join('，');
    case 'invitation':
      return event.ground;
    case 'bonus':
    case 'deduction':
      return [event.name, event.ground].join('，');
  }
}
