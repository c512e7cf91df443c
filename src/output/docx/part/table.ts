import { changeOfAll } from '../../../document/changed-run.js';
import type { Table } from '../../../document/document.js';
import { cellText, placesByRow, type RowPlace } from '../../../document/table.js';
import type { TrackedChange } from '../../../document/tracked-change.js';
import { ptToTwip, type Twip } from '../../../style/length.js';
import type { Style } from '../../../style/style.js';
import { companyLines } from '../../../typography/colophon.js';
import { wordElement } from '../package/xml.js';
import type { FaceNames } from '../style/face-name.js';
import { pageMeasures, twip } from '../style/measure.js';
import { bulletinTableStyle, type ParagraphKind } from '../style/style-id.js';
import { paragraphRole } from '../style/style-role.js';
import type { LaidCell, LaidRow, LaidTable } from './laid-table.js';
import { paragraphXml } from './paragraph.js';
import { documentRuns, type RunMarks } from './run.js';
import { tableWords } from './table-words.js';
import { type ChangeNumbers, trackedMark, trackedRow } from './tracked.js';

/** The context in which tables are made. */
export interface TableTools {
  readonly faces: FaceNames;
  readonly style: Style;
  readonly edges: NonNullable<RunMarks['edges']>;
  readonly changes: ChangeNumbers;
}

/** The place of a table in the text. */
interface TableEnd {
  /** A paragraph comes next: without one Word takes two tables for one. */
  readonly isFollowed: boolean;
  /** The table's end goes with it to a further page. */
  readonly isKept: boolean;
}

/** A table, as XML: its caption, the table itself, the gap to the next line of the grid. */
export function tableXml(laid: LaidTable, tools: TableTools, { isFollowed, isKept }: TableEnd): string {
  const { source, plan, rest } = laid;
  const { caption } = source;
  const captionXml = caption
    ? paragraphXml(
        'caption',
        [documentRuns([caption], 'caption', tools.faces, { edges: tools.edges, changes: tools.changes })],
        `<w:keepNext/>${trackedMark(changeOfAll([caption]), tools.changes)}`,
      )
    : '';
  const widths = plan.widths.map(ptToTwip);
  const keptFrom = isKept ? firstOfEnd(laid) : source.rows.length;
  const byIndex = rowsByIndex(laid);
  const table = wordElement('tbl', {}, [
    tableProperties(laid, widths),
    wordElement(
      'tblGrid',
      {},
      widths.map((w) => wordElement('gridCol', { w })),
    ),
    ...placesByRow(source).map((places, index) =>
      rowXml(laid, index, places, { ...tools, keptFrom, byIndex }),
    ),
  ]);
  const gap = { rest, isFollowed, isKept: isKept && !plan.isTurned, change: wholeChange(source) };
  return captionXml + table + gapXml(gap, tools);
}

/** The laid out rows of each row of a table. */
function rowsByIndex({ rows }: LaidTable): ReadonlyMap<number, readonly LaidRow[]> {
  const found = new Map<number, LaidRow[]>();
  for (const row of rows) {
    const own = found.get(row.index);
    if (own) own.push(row);
    else found.set(row.index, [row]);
  }
  return found;
}

/** The change of a table that was added or taken away as a whole. */
function wholeChange({ rows, rowChanges }: Table): TrackedChange | undefined {
  const first = rowChanges?.get(0);
  return first && rows.every((_, row) => rowChanges?.get(row)?.kind === first.kind) ? first : undefined;
}

/** The first of the last rows that make, with the head that stands again over them, as many lines as go along with what follows. */
function firstOfEnd({ source, rows, headRows, plan }: LaidTable): number {
  if (plan.isTurned) return source.rows.length;
  // A row of unknown height has a line.
  const heightOf = (some: readonly LaidRow[]): number =>
    some.reduce((sum, { height }) => sum + (height || 3), 0);
  const head = heightOf(rows.filter(({ index }) => index < headRows));
  let from = source.rows.length;
  do from--;
  while (from > headRows && head + heightOf(rows.filter(({ index }) => index >= from)) < 3 * companyLines);
  return from;
}

/** The paragraph behind a table that takes it to the next line of the grid. */
function gapXml({ rest, isFollowed, isKept, change }: TableGap, { style, changes }: TableTools): string {
  if (rest === 0 && isFollowed) return '';
  const line = rest === 0 ? 20 : twip((pageMeasures(style).linePitch * rest) / 3);
  const keep = isKept ? '<w:keepNext/>' : '';
  const own = [keep, wordElement('spacing', { line, lineRule: 'exact' }), trackedMark(change, changes)];
  return paragraphXml('tableEnd', [], own.join(''));
}

interface TableGap extends TableEnd {
  /** In thirds of a line. */
  readonly rest: number;
  readonly change: TrackedChange | undefined;
}

/** LibreOffice adds the outer rules' heights to a table's on each page. Rows give that up, the first most; all together less than a third of a
 * line, so that no further row finds room. */
const givenUp = { first: 20, other: 4 };
/** How much less blank a cell has than in the layout, so that its text takes no more lines there. */
const slack = 20;

function tableProperties({ plan, source }: LaidTable, widths: readonly Twip[]): string {
  const side = { w: Math.max(0, ptToTwip(plan.padding) - slack), type: 'dxa' };
  return wordElement('tblPr', {}, [
    wordElement('tblStyle', { val: bulletinTableStyle.id }),
    wordElement('tblW', { type: 'dxa', w: widths.reduce((sum, width) => sum + width, 0) }),
    wordElement('tblLayout', { type: 'fixed' }),
    wordElement('tblCellMar', {}, [wordElement('left', side), wordElement('right', side)]),
    tableWords(source.caption?.text ?? '表格', describe(source)),
  ]);
}

/** How large a table is, and the words of its head. */
function describe({ columns, headRows, rows }: Table): string {
  const head = rows.slice(0, headRows).flatMap((row) => row.map(cellText));
  const words = head.filter((text) => text !== '').join('、');
  return `${rows.length}行${columns}列${words === '' ? '' : `，表头：${words}`}`;
}

/** A row of the table; it keeps with the next where a page may not end between them, and from `keptFrom` on with what follows the table. */
function rowXml(
  laid: LaidTable,
  index: number,
  places: readonly RowPlace[],
  tools: TableTools & {
    readonly keptFrom: number;
    readonly byIndex: ReadonlyMap<number, readonly LaidRow[]>;
  },
): string {
  const { source, headRows } = laid;
  const own = tools.byIndex.get(index) ?? [];
  const [next] = tools.byIndex.get(index + 1) ?? [];
  const isKept = index >= tools.keptFrom || (next !== undefined && !next.mayBegin);
  const isTorn = own.length > 1;
  const third = pageMeasures(tools.style).linePitch / 3;
  const height = isTorn ? 0 : (own[0]?.height ?? 0);
  const properties = wordElement('trPr', {}, [
    isTorn ? undefined : wordElement('cantSplit'),
    height > 0
      ? wordElement('trHeight', {
          val: twip(height * third - (index === 0 ? givenUp.first : givenUp.other)),
          hRule: 'atLeast',
        })
      : undefined,
    index < headRows ? wordElement('tblHeader') : undefined,
    trackedRow(source.rowChanges?.get(index), tools.changes),
  ]);
  const row = { own, isKept, isHead: index < source.headRows };
  return wordElement('tr', {}, [properties, ...places.map((place) => cellXml(place, laid, row, tools))]);
}

function cellXml(
  { cell, isFirst }: RowPlace,
  { plan, leading }: LaidTable,
  {
    own,
    isKept,
    isHead,
  }: { readonly own: readonly LaidRow[]; readonly isKept: boolean; readonly isHead: boolean },
  tools: TableTools,
): string {
  const { column, colSpan, rowSpan } = cell;
  const widths = plan.widths.slice(column, column + colSpan).map(ptToTwip);
  const properties = wordElement('tcPr', {}, [
    wordElement('tcW', { type: 'dxa', w: widths.reduce((sum, width) => sum + width, 0) }),
    colSpan > 1 ? wordElement('gridSpan', { val: colSpan }) : undefined,
    rowSpan > 1 ? wordElement('vMerge', isFirst ? { val: 'restart' } : {}) : undefined,
    wordElement('vAlign', { val: 'center' }),
  ]);
  const laid = own.flatMap(({ cells }) => cells).find(({ source }) => source === cell);
  const kind: ParagraphKind = isHead ? 'tableHead' : 'tableText';
  const isSmaller = plan.size < tools.style.text.tableText.size;
  const marks = { edges: tools.edges, changes: tools.changes, ...(isSmaller ? { size: plan.size } : {}) };
  const runs = isFirst ? documentRuns(cell.runs, paragraphRole[kind], tools.faces, marks) : '';
  const form = [
    isKept ? '<w:keepNext/>' : '',
    isSmaller ? wordElement('spacing', { line: ptToTwip(leading), lineRule: 'exact' }) : '',
    laid ? standing(laid, plan.padding) : '',
  ];
  return wordElement('tc', {}, [properties, paragraphXml(kind, [runs], form.join(''))]);
}

const justification = { left: 'left', centre: 'center', right: 'right', justified: 'both' } as const;

/** Indents and justification of a cell's text; its room is a little wider than the layout's, so that it takes no more lines. */
function standing({ alignment, leftInset, rightInset }: LaidCell, padding: number): string {
  const [left, right] = [leftInset, rightInset].map((inset) => twip((inset - padding) * 20));
  const isFigure = alignment === 'right' && leftInset !== rightInset;
  const indent = isFigure
    ? { right: twip((right ?? 0) + slack) }
    : { left: narrower(left ?? 0), right: narrower(right ?? 0) };
  const isIndented = Object.values(indent).some((each) => each !== undefined && each > 0);
  return `${isIndented ? wordElement('ind', indent) : ''}${wordElement('jc', { val: justification[alignment] })}`;
}

function narrower(inset: number): Twip | undefined {
  return inset > slack ? twip(inset - slack) : undefined;
}
