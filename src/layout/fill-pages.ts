import { type ColophonPlace, companyLines } from '../typography/colophon.js';
import { type FlowedParagraph, heightOf, heightOfAll, type ParagraphSetting, type Row } from './row.js';
import { avoidWidow, type SetAnew } from './widow.js';

/** The rows of one page; `first` is the grid's row that the first of them stands on. */
export interface PageRows {
  readonly rows: readonly Row[];
  readonly first: number;
}

/** Pages as they are filled, and the paragraphs that were set anew for them. */
export interface FilledPages {
  readonly filled: readonly PageRows[];
  readonly place: ColophonPlace;
  readonly anew: ReadonlyMap<ParagraphSetting, FlowedParagraph>;
}

/** The measures of the pages to be filled, in rows of the grid. */
export interface PageForm {
  readonly linesPerPage: number;
  readonly mastheadRows: number;
  readonly colophonRows: number;
  /** The colophon stands on an even page. */
  readonly isDuplex?: boolean;
}

/** Fills pages with rows. A heading is kept with what follows, what may be parted is parted where a page ends, and a paragraph whose
 * short last line would begin a page is set anew if that can be done unseen. Where the colophon does not fit under the last row it
 * goes to a further page, with the last two rows of text and no more. */
export function fillPages(rows: readonly Row[], form: PageForm): FilledPages {
  const { linesPerPage, mastheadRows, colophonRows } = form;
  const anew: SetAnew = new Map();
  const left = [...rows];
  const ranges: { readonly from: number; readonly to: number; readonly first: number }[] = [];
  let start = 0;
  do {
    const first = ranges.length === 0 ? Math.min(mastheadRows, linesPerPage) : 0;
    while (first === 0 && isGap(left[start])) start++;
    const endOfPage = () => pageEnd(left, start, linesPerPage - first, linesPerPage);
    let end = endOfPage();
    if (avoidWidow(left, end, ['tighter', 'fuller'], anew)) end = endOfPage();
    ranges.push({ from: start, to: end, first });
    start = end;
  } while (start < left.length);
  const closed = () => {
    const filled = ranges.map(({ from, to, first }): PageRows => ({ rows: left.slice(from, to), first }));
    return colophonRows === 0 ? { filled, place: 'lastPage' as const } : withColophon(filled, form);
  };
  const pages = closed();
  // Lines that went with the colophon have given its page another top.
  const last = pages.filled.at(-1)?.rows[0];
  const top = last ? left.indexOf(last) : -1;
  const isSetAnew = top > 0 && top !== ranges.at(-1)?.from && avoidWidow(left, top, ['fuller'], anew);
  return { ...(isSetAnew ? closed() : pages), anew };
}

/** The pages with room for the colophon on the last. Where it must be an even one and is not, or has no room for it, the colophon stands by
 * itself on the next even page, as GB/T 9704 has it (7.4, 7.5), the page before blank if it is an odd one. */
function withColophon(
  filled: readonly PageRows[],
  { linesPerPage, colophonRows, isDuplex = false }: PageForm,
): Omit<FilledPages, 'anew'> {
  const settled = withoutLoneRow(filled, linesPerPage);
  const last = settled.at(-1);
  const fits = !last || last.first + heightOfAll(last.rows) + colophonRows <= linesPerPage;
  if (isDuplex && (!fits || settled.length % 2 === 1)) {
    const more = filled.length % 2 === 1 ? [blank] : [blank, blank];
    return { filled: [...filled, ...more], place: 'back' };
  }
  if (fits) return { filled: settled, place: 'lastPage' };
  const carried = carryOver(last, { rows: [], first: 0 }, companyLines, linesPerPage - colophonRows);
  return {
    filled: [...settled.slice(0, -1), ...carried].filter(
      ({ rows: some }, i, { length }) => i === 0 || i === length - 1 || some.length > 0,
    ),
    place: 'furtherPage',
  };
}

const blank: PageRows = { rows: [], first: 0 };

/** Where a page that begins with row `start` ends: it is full, but a heading never stands last. A row that goes on there is
 * parted in `rows`. */
function pageEnd(rows: Row[], start: number, room: number, linesPerPage: number): number {
  let full = start;
  for (let used = 0; full < rows.length; full++) {
    const row = rows[full];
    if (!row || (full > start && breaksBefore(rows, full))) break;
    used += heightOf(row);
    if (used <= room) continue;
    const parts = parted(row, room - used + heightOf(row));
    if (parts) {
      rows.splice(full, 1, ...parts);
      full++;
    } else if (full === start && room >= linesPerPage) full++;
    break;
  }
  if (full === rows.length || breaksBefore(rows, full)) return full;
  let end = full;
  while (end > start && rows[end - 1]?.keepWithNext) end--;
  return end > start || room <= 0 ? end : full;
}

/** The parts of a row of which the first takes at most `room` rows of the grid; undefined if it is not parted there. */
function parted(row: Row, room: number): readonly [Row, Row] | undefined {
  const parts = row.kind === 'block' ? row.split?.(room) : undefined;
  if (!parts) return undefined;
  const [first, rest] = parts;
  const { part, mark } = row;
  const inSection = part ? { part } : {};
  return [
    { ...first, ...inSection, ...(mark ? { mark } : {}) },
    { ...rest, ...inSection },
  ];
}

/** The parts of a row of which the second is the lowest that takes at least so many rows of the grid. */
function partedLast(row: Row, least: number): readonly [Row, Row] | undefined {
  for (let room = heightOf(row) - 1; room > 0; room--) {
    const parts = parted(row, room);
    if (!parts || heightOf(parts[1]) >= least) return parts;
  }
  return undefined;
}

/** Whether a page ends before a row, be there room or not. */
function breaksBefore(rows: readonly Row[], at: number): boolean {
  return rows[at]?.startsPage === true || standsAlone(rows[at]) || standsAlone(rows[at - 1]);
}

function isGap(row: Row | undefined): boolean {
  return row?.kind === 'block' && row.isGap === true;
}

function standsAlone(row: Row | undefined): boolean {
  return row?.kind === 'block' && row.isAlone === true;
}

/** The colophon never stands with one row only: a last page of one takes more from the page before. */
function withoutLoneRow(filled: readonly PageRows[], linesPerPage: number): readonly PageRows[] {
  const [before, last] = filled.slice(-2);
  if (!before || !last) return filled;
  const lacking = companyLines - heightOfAll(last.rows);
  if (lacking <= 0 || breaksBefore([...before.rows, ...last.rows], before.rows.length)) return filled;
  return [...filled.slice(0, -2), ...carryOver(before, last, lacking, linesPerPage)];
}

/** Moves a page's last rows, `count` of the grid if as many fit in `room`, to the next page; more where a heading would be left
 * behind, and of a table what stands in its last rows. What must begin a page or have one alone is not moved. */
function carryOver(from: PageRows, to: PageRows, count: number, room: number): readonly PageRows[] {
  const rows = [...from.rows];
  const heightFrom = (start: number): number => heightOfAll(rows.slice(start)) + heightOfAll(to.rows);
  const wanted = heightOfAll(to.rows) + count;
  let kept = rows.length;
  while (kept > 0 && heightFrom(kept) < wanted && !breaksBefore(rows, kept)) {
    const before = rows[kept - 1];
    const parts = before && partedLast(before, wanted - heightFrom(kept));
    if (parts && heightFrom(kept) + heightOf(parts[1]) <= room) rows.splice(kept - 1, 1, ...parts);
    else if (heightFrom(kept - 1) <= room) kept--;
    else break;
  }
  while (kept > 0 && kept < rows.length && rows[kept - 1]?.keepWithNext) kept--;
  if (heightFrom(kept) > room) kept = rows.length;
  let moved = kept;
  while (to.first === 0 && isGap(rows[moved])) moved++;
  return [
    { rows: rows.slice(0, kept), first: from.first },
    { rows: [...rows.slice(moved), ...to.rows], first: to.first },
  ];
}
