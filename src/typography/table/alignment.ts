import type { Table } from '../../document/document.js';
import { cellText } from '../../document/table.js';
import { emWidth } from '../width.js';

/** How a column's texts stand; figures so that the digits of their units stand below each other. */
export type ColumnAlignment = 'left' | 'centre' | 'right' | 'figures';

/** How each column's texts stand below their heads: as the writer asks, or by what they are: figures by their units, ordinals,
 * numbers of telephones and short texts in the middle, others at the left. Cells over several columns do not count. */
export function alignColumns({ columns, rows, headRows, alignments }: Table): readonly ColumnAlignment[] {
  const texts = Array.from({ length: columns }, (): { heads: string[]; body: string[] } => ({
    heads: [],
    body: [],
  }));
  for (const [row, cells] of rows.entries())
    for (const cell of cells) {
      const own = cell.colSpan === 1 ? texts[cell.column] : undefined;
      if (own) (row < headRows ? own.heads : own.body).push(cellText(cell));
    }
  return texts.map(({ heads, body }, column) => alignments?.[column] ?? alignmentOf(body, heads));
}

/** A figure, parted behind the digit of its unit: sign and digits with their commas, then decimals and what it counts. */
const figure =
  /^([\p{Pd}+−±]?\p{Sc}?(?:[0-9]{1,3}(?:[,，][0-9]{3})+|[0-9]+))((?:[.．][0-9]+)?\s?(?:[%％‰‱]|[\p{Script=Han}\p{So}]{0,4}|[a-zA-Z]{1,3}))$/u;
/** Stands where there is no figure. */
const noFigure = /^(?:|[\p{Pd}−─/／*＊]+|…+|无|暂无|待定)$/u;
/** Figures that count nothing, so that nobody compares their digits. */
const nameLike = /^(?:0[0-9]|1[0-9]{10}$|[0-9]{12,}$|[0-9]+[年月日号期届次位名]|[0-9]+[.．][0-9]+[.．])/u;
const ordinalHead =
  /^(?:序\s*号|编\s*号|排\s*名|名\s*次|位\s*次|代\s*码|年\s*份|年\s*度|电\s*话|手\s*机|联系电话|联系方式|№|No\.?)$/u;

/** A figure's parts before and behind the place where its units stand below each other; undefined if a text is none. */
export function figureParts(text: string): { readonly whole: string; readonly rest: string } | undefined {
  const found = figure.exec(text);
  return found ? { whole: found[1] ?? '', rest: found[2] ?? '' } : undefined;
}

/** So many em are short. */
const short = 8;
/** So many more are if the texts are alike in length. */
const fairlyShort = 14;

function alignmentOf(texts: readonly string[], heads: readonly string[]): ColumnAlignment {
  const filled = texts.filter((text) => !noFigure.test(text));
  if (filled.length > 0 && !heads.some((head) => ordinalHead.test(head)) && filled.every(isCount))
    return 'figures';
  const widths = filled.map(emWidth);
  const most = Math.max(0, ...widths);
  const isAlike = most - Math.min(most, ...widths) <= 2;
  return most <= (isAlike ? fairlyShort : short) && !filled.some((text) => /[。；！？]/u.test(text))
    ? 'centre'
    : 'left';
}

function isCount(text: string): boolean {
  return figure.test(text) && !nameLike.test(text);
}
