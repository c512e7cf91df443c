import type { Document } from '../document/document.js';
import type { FontSet } from '../font/face.js';
import { pt } from '../style/length.js';
import type { Style } from '../style/style.js';
import { type ColophonPlace, companyLines } from '../typography/colophon.js';
import type { MissingGlyph, ServedCharacter } from './atom.js';
import { type ColophonBlock, layColophon } from './colophon.js';
import { layDraftMark } from './draft-mark.js';
import { flow } from './flow.js';
import { glyphRuns } from './glyph-runs.js';
import { layMasthead } from './masthead.js';
import type { Page, PageItem, PlacedBookmark } from './page.js';
import { layPageNumber } from './page-number.js';
import type { LaidSections } from './reuse.js';
import type { Bookmark, FlowedParagraph, Row } from './row.js';
import { baselineIn, type Setting, settingOf } from './setting.js';
import type { StructureElement } from './structure.js';

/** An issue's pages, and the characters that no face has: with any of those the pages are not fit to print. */
export interface Pagination {
  readonly pages: readonly Page[];
  readonly missing: readonly MissingGlyph[];
  /** Each character that another face than its role's own serves, once. */
  readonly substitutions: readonly ServedCharacter[];
  /** Each mark that a face draws in the middle of its cell, once; empty if marks are not compressed. */
  readonly centredMarks: readonly ServedCharacter[];
  readonly structure: readonly StructureElement[];
  readonly paragraphs: readonly FlowedParagraph[];
  /** To lay the issue out again, as `previous`. */
  readonly sections: LaidSections;
  /** Rows of the grid left free between text and colophon on the last page. */
  readonly freeRows: number;
  readonly colophon: ColophonPlace;
  /** Whether the first page shows text of the sections (GB/T 9704 5.1: 公文首页必须显示正文). */
  readonly bodyOnFirstPage: boolean;
  /** False if the colophon is too tall for a page that also carries two lines of text. */
  readonly fits: boolean;
}

/** How an issue is laid out. */
export interface PaginateOptions {
  readonly latin: boolean;
  readonly draft?: boolean;
  /** The sections of an issue laid out before: those at the beginning that are the same are taken over. */
  readonly previous?: LaidSections;
}

/** Lays an issue out: masthead, running text on the grid, colophon at the foot of the last page, page numbers. */
export function paginate(
  document: Document,
  style: Style,
  fonts: FontSet,
  options: PaginateOptions,
): Pagination {
  const missing: MissingGlyph[] = [];
  const substitutions = new Map<string, ServedCharacter>();
  const centred = new Map<string, ServedCharacter>();
  const setting = settingOf(style, {
    fonts,
    latin: options.latin,
    missing: (glyph) => missing.push(glyph),
    // A draft is to be read whatever is wrong with it.
    showsMissing: options.draft === true,
    substituted: (each) => substitutions.set(`${each.char} ${each.role}`, each),
    centred: (each) => centred.set(`${each.char} ${each.face}`, each),
  });
  const masthead = layMasthead(document.masthead, setting);
  const { rows: flowed, paragraphs, sections } = flow(document, setting, options.previous);
  const colophon = layColophon(document.colophon, setting);
  const colophonRows = Math.ceil(colophon.height / setting.pitch - 1e-6);
  const { filled, place } = fillPages(flowed, style.grid.lines, masthead.rows, colophonRows);
  const pages = filled.map(({ rows, first }, i): Page => {
    const isLast = i === filled.length - 1;
    return {
      number: i + 1,
      bookmarks: rows.flatMap(({ mark }, at) => (mark ? [placed(mark, first + at, setting)] : [])),
      items: [
        ...(options.draft ? layDraftMark(setting) : []),
        ...(i === 0 ? masthead.items : []),
        ...rows.flatMap((row, at) => rowItems(row, first + at, setting)),
        ...(isLast ? foot(colophon, setting) : []),
        ...layPageNumber(i + 1, setting),
      ],
    };
  });
  const last = filled.at(-1);
  const used = last ? last.first + last.rows.length : 0;
  const freeRows = style.grid.lines - used - colophonRows;
  const structure = setting.structure.elements;
  const bodyOnFirstPage = filled[0]?.rows.some(({ part }) => part === 'section') ?? false;
  const shared = {
    bodyOnFirstPage,
    pages,
    missing,
    structure,
    paragraphs,
    sections,
    substitutions: [...substitutions.values()],
    centredMarks: style.punctuationCompression ? [...centred.values()] : [],
  };
  return { ...shared, freeRows, colophon: place, fits: freeRows >= 0 };
}

function placed(mark: Bookmark, row: number, { area, pitch }: Setting): PlacedBookmark {
  return { ...mark, y: pt(area.top + row * pitch) };
}

/** The rows of one page; `first` is the grid's row that the first of them stands on. */
interface PageRows {
  readonly rows: readonly Row[];
  readonly first: number;
}

/** Fills pages with rows. A heading is kept with what follows. Where the colophon does not fit under the last row it
 * goes to a further page; it stands with at least two rows of text. */
export function fillPages(
  rows: readonly Row[],
  linesPerPage: number,
  mastheadRows: number,
  colophonRows: number,
): { readonly filled: readonly PageRows[]; readonly place: ColophonPlace } {
  const filled: PageRows[] = [];
  let start = 0;
  do {
    const first = filled.length === 0 ? Math.min(mastheadRows, linesPerPage) : 0;
    const end = pageEnd(rows, start, linesPerPage - first);
    filled.push({ rows: rows.slice(start, end), first });
    start = end;
  } while (start < rows.length);
  const settled = withoutLoneRow(filled);
  const last = settled.at(-1);
  if (!last || last.first + last.rows.length + colophonRows <= linesPerPage) {
    return { filled: settled, place: 'lastPage' };
  }
  const whole = lastParagraphs(last.rows);
  const withParagraph = carryOver(last, { rows: [], first: 0 }, whole);
  // Headings that go with it count too.
  const fits =
    whole > 0 &&
    whole * 2 <= linesPerPage &&
    (withParagraph[1]?.rows.length ?? 0) + colophonRows <= linesPerPage;
  const carried = fits ? withParagraph : carryOver(last, { rows: [], first: 0 }, companyLines);
  return {
    filled: [...settled.slice(0, -1), ...carried].filter(({ rows: some }, i) => i === 0 || some.length > 0),
    place: fits ? 'furtherPageWithParagraph' : 'furtherPage',
  };
}

/** The colophon never stands with one row only: a last page of one takes more from the page before. */
function withoutLoneRow(filled: readonly PageRows[]): readonly PageRows[] {
  const [before, last] = filled.slice(-2);
  if (!before || !last || last.rows.length >= companyLines) return filled;
  return [...filled.slice(0, -2), ...carryOver(before, last, companyLines - last.rows.length)];
}

/** The rows of a page's last paragraph, and of those before it until there are two; none if the page would be left
 * without any. */
function lastParagraphs(rows: readonly Row[]): number {
  let start = rows.length;
  do start--;
  while (start > 0 && !(rows[start]?.begins && rows.length - start >= companyLines));
  return start > 0 ? rows.length - start : 0;
}

/** Moves a page's last rows to the next page; more where a heading would be left behind. */
function carryOver(from: PageRows, to: PageRows, count: number): readonly PageRows[] {
  const { rows } = from;
  let kept = Math.max(rows.length - count, 0);
  while (kept > 0 && rows[kept - 1]?.keepWithNext) kept--;
  return [
    { rows: rows.slice(0, kept), first: from.first },
    { rows: [...rows.slice(kept), ...to.rows], first: to.first },
  ];
}

/** Where a page that begins with row `start` ends: it is full, but a heading never stands last. */
function pageEnd(rows: readonly Row[], start: number, room: number): number {
  const full = Math.min(start + Math.max(room, 0), rows.length);
  if (full === rows.length) return full;
  let end = full;
  while (end > start && rows[end - 1]?.keepWithNext) end--;
  return end > start || room <= 0 ? end : full;
}

/** Rows as they were drawn last: those that an issue laid out again takes over mostly come to stand where they stood. */
const drawn = new WeakMap<
  Row,
  { readonly x: number; readonly baseline: number; readonly items: readonly PageItem[] }
>();

function rowItems(row: Row, at: number, { area, pitch, style }: Setting): readonly PageItem[] {
  const x = area.left + row.x;
  const baseline = baselineIn(area.top + at * pitch, pitch, style.text.body.size);
  const known = drawn.get(row);
  if (known?.x === x && known.baseline === baseline) return known.items;
  const items = glyphRuns(row.line, { x, baseline });
  drawn.set(row, { x, baseline, items });
  return items;
}

function foot(colophon: ColophonBlock, { area }: Setting): readonly PageItem[] {
  return colophon.itemsAbove(area.top + area.height);
}
