import type { Document } from '../document/document.js';
import type { FontSet } from '../font/face.js';
import { pt } from '../style/length.js';
import type { Style } from '../style/style.js';
import { type ColophonPlace, companyLines } from '../typography/colophon.js';
import type { MissingGlyph, ServedCharacter } from './atom.js';
import { withChangeMarks } from './change-marks.js';
import { type ColophonBlock, layColophon } from './colophon.js';
import { contentsEnd, contentsTargets, targetName } from './contents.js';
import { layDraftMark } from './draft-mark.js';
import { type FilledPages, fillPages, type PageRows } from './fill-pages.js';
import { flow } from './flow.js';
import { glyphRuns } from './glyph-runs.js';
import type { Line } from './line.js';
import { layMasthead } from './masthead.js';
import type { Page, PageItem, PlacedBookmark } from './page.js';
import { layPageNumber } from './page-number.js';
import type { LaidSections } from './reuse.js';
import { type FlowedParagraph, heightOf, heightOfAll, type LineRow, type Row } from './row.js';
import { baselineIn, onPage, type Setting, settingOf } from './setting.js';
import type { StructureElement } from './structure.js';
import { type LaidTable, laidTables } from './table/laid-table.js';

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
  readonly tables: readonly LaidTable[];
  /** To lay the issue out again, as `previous`. */
  readonly sections: LaidSections;
  /** Each headline in 要目 on its lines, with its page, if that gives pages. */
  readonly contents: readonly NumberedHeadline[];
  /** Rows of the grid left free between text and colophon on the last page. */
  readonly freeRows: number;
  readonly colophon: ColophonPlace;
  /** Rows of the grid that it leaves to the text on its page. */
  readonly colophonRoom: number;
  /** How many of the last pages bear no number: a blank one and the colophon's behind it (7.5). */
  readonly unnumbered: number;
  readonly pageTops: PageTops;
  /** Whether the first page shows text of the sections (GB/T 9704 5.1: 公文首页必须显示正文). */
  readonly bodyOnFirstPage: boolean;
  /** False if the masthead is taller than a page. */
  readonly mastheadFits: boolean;
  /** False if the colophon is too tall for a page that also carries two lines of text. */
  readonly fits: boolean;
}

/** A headline as 要目 lists it: the parts of its text that stand on its lines, and its page. */
export interface NumberedHeadline {
  readonly lines: readonly string[];
  readonly page: number;
}

/** How an issue is laid out. */
export interface PaginateOptions {
  readonly latin: boolean;
  readonly draft?: boolean;
  /** A sign stands where a character should that no face has, as in a draft. */
  readonly showsMissing?: boolean;
  /** The sections of an issue laid out before: those at the beginning that are the same are taken over. */
  readonly previous?: LaidSections;
  /** The pages that the lines of 要目 give, where they lead out of this document, line by line; undefined: a line gives none. */
  readonly contentsPages?: readonly (number | undefined)[];
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
  const typesetter = {
    fonts,
    latin: options.latin,
    missing: (glyph: MissingGlyph) => missing.push(glyph),
    // A draft is to be read whatever is wrong with it.
    showsMissing: options.draft === true || options.showsMissing === true,
    substituted: (each: ServedCharacter) => substitutions.set(`${each.char} ${each.role}`, each),
    centred: (each: ServedCharacter) => centred.set(`${each.char} ${each.face}`, each),
  };
  const setting = settingOf(style, typesetter, document);
  const masthead = layMasthead(document.masthead, setting);
  const { rows: flowed, paragraphs: set, sections } = flow(document, setting, options.previous);
  const colophon = layColophon(document.colophon, setting);
  const colophonRows = Math.ceil(colophon.height / setting.pitch - 1e-6);
  const { filled, place, anew } = fillPages(flowed, {
    linesPerPage: style.grid.lines,
    mastheadRows: masthead.rows,
    colophonRows,
    isDuplex: style.isDuplex,
  });
  const paragraphs = anew.size === 0 ? set : asSetAnew(set, flowed, anew);
  const standing = filled.map(standingRows);
  const bookmarks = standing.map((rows) => bookmarksOf(rows, setting));
  const { contents } = document;
  const targets = contents?.hasPages ? contentsTargets(contents.headlines, bookmarks) : [];
  const numbers = options.contentsPages ?? targets.map(({ page }) => page);
  const unnumbered = place === 'back' && filled.length > 2 && filled.at(-2)?.rows.length === 0 ? 2 : 0;
  const sides = [onPage(setting, 1), onPage(setting, 2)] as const;
  const laid = standing.map((rows, i): Page => {
    const isLast = i === filled.length - 1;
    const own = targets.flatMap(({ page, y }, at) => (page === i + 1 ? [{ name: targetName(at), y }] : []));
    const side = sides[i % 2 === 0 ? 0 : 1];
    return {
      number: i + 1,
      bookmarks: bookmarks[i] ?? [],
      ...(own.length > 0 ? { targets: own } : {}),
      items: [
        ...(options.draft ? layDraftMark(side) : []),
        ...(i === 0 ? masthead.items : []),
        ...rows.flatMap(({ row, at }) => rowItems(row, at, side, numbers)),
        ...(isLast ? foot(colophon, side) : []),
        ...(i < filled.length - unnumbered ? layPageNumber(i + 1, side) : []),
      ],
    };
  });
  const pages = withChangeMarks(laid, setting);
  const last = filled.at(-1);
  const used = last ? last.first + heightOfAll(last.rows) : 0;
  const colophonRoom = style.grid.lines - colophonRows;
  const freeRows = colophonRoom - used;
  const structure = setting.structure.elements;
  const bodyOnFirstPage = filled[0]?.rows.some(({ part }) => part === 'section') ?? false;
  const shared = {
    bodyOnFirstPage,
    unnumbered,
    pageTops: pageTopsOf(filled.slice(1)),
    pages,
    missing,
    structure,
    paragraphs,
    tables: laidTables(
      filled.flatMap(({ rows }) => rows),
      document,
    ),
    sections,
    contents: flowed.flatMap((row) => (row.kind === 'line' ? entryOfContents(row, numbers) : [])),
    substitutions: [...substitutions.values()],
    centredMarks: style.punctuationCompression ? [...centred.values()] : [],
  };
  const mastheadFits = masthead.rows <= style.grid.lines;
  return { ...shared, freeRows, colophon: place, colophonRoom, mastheadFits, fits: freeRows >= 0 };
}

/** Paragraphs as they were flowed, but those that were set anew for the pages as they are there. Both are known by their first line. */
function asSetAnew(
  paragraphs: readonly FlowedParagraph[],
  rows: readonly Row[],
  anew: FilledPages['anew'],
): readonly FlowedParagraph[] {
  const byLine = new Map<Line, FlowedParagraph>();
  for (const row of rows) {
    const made = row.kind === 'line' && row.begins && row.paragraph ? anew.get(row.paragraph) : undefined;
    if (made && row.kind === 'line') byLine.set(row.line, made);
  }
  return paragraphs.map((paragraph) => {
    const [first] = paragraph.lines;
    const made = first && byLine.get(first);
    return made ? { ...made, source: paragraph.source } : paragraph;
  });
}

/** The tops of pages behind the first, as far as Word must be told of them, by the ids of entries. */
export interface PageTops {
  /** Centred headlines, without the free lines above them. */
  readonly titles: readonly string[];
  /** 落款 that have but two lines of text above them. */
  readonly signatures: readonly string[];
}

function pageTopsOf(pages: readonly PageRows[]): PageTops {
  return {
    titles: pages.flatMap(({ rows: [row] }) => row?.mark?.id ?? []),
    signatures: pages.flatMap(({ rows }) => {
      const at = rows.findIndex(({ signs }) => signs !== undefined);
      const above = rows.slice(0, Math.max(at, 0)).filter(({ kind }) => kind === 'line');
      return above.length <= companyLines ? (rows[at]?.signs ?? []) : [];
    }),
  };
}

/** A row and the grid's row, from 0, that its upper edge lies on. */
interface StandingRow {
  readonly row: Row;
  readonly at: number;
}

function standingRows({ rows, first }: PageRows): readonly StandingRow[] {
  let at = first;
  return rows.map((row) => {
    const standing = { row, at };
    at += heightOf(row);
    return standing;
  });
}

function bookmarksOf(rows: readonly StandingRow[], { area, pitch }: Setting): readonly PlacedBookmark[] {
  return rows.flatMap(({ row: { mark }, at }) => (mark ? [{ ...mark, y: pt(area.top + at * pitch) }] : []));
}

function rowItems(
  row: Row,
  at: number,
  setting: Setting,
  numbers: readonly (number | undefined)[],
): readonly PageItem[] {
  const { area, pitch } = setting;
  if (row.kind === 'block') return row.itemsAt(area.left, area.top + at * pitch);
  const items = lineItems(row, at, setting);
  const page = row.contents && numbers[row.contents.index];
  return row.contents && page !== undefined
    ? [...items, ...contentsEnd(row.contents, page, items, setting)]
    : items;
}

function entryOfContents(
  { contents }: LineRow,
  numbers: readonly (number | undefined)[],
): readonly NumberedHeadline[] {
  const page = contents && numbers[contents.index];
  return contents && page !== undefined ? [{ lines: contents.lines, page }] : [];
}

/** Rows as they were drawn last: those that an issue laid out again takes over mostly come to stand where they stood. */
const drawn = new WeakMap<
  LineRow,
  { readonly x: number; readonly baseline: number; readonly items: readonly PageItem[] }
>();

function lineItems(row: LineRow, at: number, { area, pitch, style }: Setting): readonly PageItem[] {
  const x = area.left + row.x;
  const size = row.line.atoms[0]?.size ?? style.text.body.size;
  const baseline = baselineIn(area.top + at * pitch, pitch, size);
  const known = drawn.get(row);
  if (known?.x === x && known.baseline === baseline) return known.items;
  const items = glyphRuns(row.line, { x, baseline });
  drawn.set(row, { x, baseline, items });
  return items;
}

function foot(colophon: ColophonBlock, { area }: Setting): readonly PageItem[] {
  return colophon.itemsAbove(area.left, area.top + area.height);
}
