import type { FoundIn } from '../../../passage/found.js';
import type { Article, Passage } from '../../../passage/passage.js';
import type { SourceText } from '../../../source/text.js';
import { tablesIn } from '../../../submission/tables.js';
import { type TableFinding, tableTotals } from './table-totals.js';

/** Wrong totals in the tables of a submission: at their cells, or at the line that names the table's file. */
export function wrongInTables({ part }: Article): readonly FoundIn[] {
  return (part ? tablesIn(part) : []).flatMap(({ grid, isRounded, file }) =>
    tableTotals(grid, isRounded).map((found): FoundIn => {
      const place = passageAt(file?.line ?? found.cell.text);
      const words = file ? `“${file.name.text}”里，${wordTotal(found)}` : wordTotal(found);
      return {
        passage: place,
        start: 0,
        end: place.text.length,
        message: words,
        hint: '请核对各项和合计，看是哪个数写错了',
      };
    }),
  );
}

function wordTotal({ direction, row, column, sum, cell }: TableFinding): string {
  const claimed = cell.text.text;
  return direction === 'down'
    ? `“${column}”一栏各行相加是${sum}，“${row}”写的是“${claimed}”`
    : `“${column}”一行各栏相加是${sum}，“${row}”写的是“${claimed}”`;
}

/** A cell or a line as a text by itself. */
function passageAt(source: SourceText): Passage {
  return { role: 'paragraph', text: source.text, source, spared: [] };
}
