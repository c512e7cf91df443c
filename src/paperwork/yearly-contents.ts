import { hanNumber } from '../document/date.js';
import { type CellValue, type Grid, gridOf } from '../workbook/grid.js';
import type { Paper, PaperPart } from './paper.js';
import type { RegisteredIssue, RegisteredItem } from './registered-issue.js';

interface PlacedItem extends RegisteredItem {
  readonly issueNumber: string;
  readonly date: string;
}

/** 年度总目录: all headlines of a year by section, with issue and page. `sections`: in the office's order; those that are no more stand behind. */
export function yearlyContents(
  year: number,
  issues: readonly RegisteredIssue[],
  sections: readonly string[],
): Paper {
  const items = issues.flatMap(({ items: own, issueNumber, date }) =>
    own.map((item): PlacedItem => ({ ...item, issueNumber, date })),
  );
  const found = [...new Set(items.map(({ section }) => section))];
  const order = [
    ...sections.filter((section) => found.includes(section)),
    ...found.filter((section) => !sections.includes(section)),
  ];
  const tables = order.map((section) =>
    tableOf(
      section,
      items.filter((item) => item.section === section),
    ),
  );
  const title = `${year}年总目录`;
  return {
    name: title,
    title,
    parts: tables.flatMap((grid, i): readonly PaperPart[] => [
      { kind: 'heading', level: 1, text: `${hanNumber(i + 1)}、${grid.name}` },
      { kind: 'table', grid },
    ]),
    annexes: [],
    grids: [allOf(order, items)],
  };
}

/** Pages stand where at least one is known. */
function tableOf(section: string, items: readonly PlacedItem[]): Grid {
  const hasPages = items.some(({ page }) => page !== undefined);
  const rows = items.map(({ headline, units, issueNumber, page }): readonly CellValue[] => [
    headline,
    units.join('、'),
    issueNumber,
    ...(hasPages ? [page ?? ''] : []),
  ]);
  return gridOf(section, ['标题', '报送单位', '期号', ...(hasPages ? ['页码'] : [])], rows);
}

/** One table, which can be sorted and searched. */
function allOf(order: readonly string[], items: readonly PlacedItem[]): Grid {
  const rows = order.flatMap((section) =>
    items
      .filter((item) => item.section === section)
      .map(({ headline, units, issueNumber, date, page }): readonly CellValue[] => [
        section,
        headline,
        units.join('、'),
        issueNumber,
        date,
        page ?? '',
      ]),
  );
  return gridOf('总目录', ['栏目', '标题', '报送单位', '期号', '日期', '页码'], rows);
}
