import { placesByRow } from '../../src/document/table.js';
import type { Paper, PaperPart } from '../../src/paperwork/paper.js';
import type { Grid } from '../../src/workbook/grid.js';

/** A paper as a person reads it: its text, its tables cell by cell, then the sheets of its workbook. */
export function printPaper(paper: Paper): string {
  const { name, title, parts, signature, annexes, grids } = paper;
  return [
    `${name}`,
    '',
    `# ${title}`,
    ...parts.flatMap(printPart),
    ...(signature ? ['', `落款：${signature.office}，${signature.date}`] : []),
    ...annexes.flatMap((annex) => ['', `## 附件：${annex.title}`, ...annex.parts.flatMap(printPart)]),
    ...grids.flatMap((grid) => [
      '',
      `工作表 ${grid.name}（标题${grid.headRows}行）`,
      ...someRows(printGrid(grid)),
    ]),
    '',
  ].join('\n');
}

/** As many as show what a sheet is. */
const most = 24;

function someRows(lines: readonly string[]): readonly string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most), `… 共${lines.length}行`];
}

function printPart(part: PaperPart): readonly string[] {
  switch (part.kind) {
    case 'heading':
      return ['', `${part.level === 1 ? '**' : '*'}${part.text}`];
    case 'paragraph':
      return ['', `${part.lead === undefined ? '' : `【${part.lead}】`}${part.text}`];
    case 'table':
      return ['', ...(part.caption === undefined ? [] : [`表题：${part.caption}`]), ...printGrid(part.grid)];
    case 'form':
      return ['', ...printGrid(part.grid)];
  }
}

/** < is a place that the cell at the left covers, ^ one that the cell above does. */
function printGrid({ columns, headRows, rows }: Grid): readonly string[] {
  const cells = rows.map((row) => row.map((each) => ({ ...each, runs: [] })));
  return placesByRow({ kind: 'table', columns, headRows, rows: cells }).map((places, row) => {
    const shown = places.flatMap(({ cell, isFirst }) => {
      const text = rows[row]?.find(({ column }) => column === cell.column)?.text ?? '';
      return [isFirst ? text : '^', ...Array.from({ length: cell.colSpan - 1 }, () => (isFirst ? '<' : '^'))];
    });
    return `| ${shown.join(' | ')} |`;
  });
}
