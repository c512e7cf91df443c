import type { Colophon } from '../../../document/document.js';
import { type Mm, mmToPt } from '../../../style/length.js';
import type { Style } from '../../../style/style.js';
import { wordElement } from '../package/xml.js';
import { eighths, pageMeasures } from '../style/measure.js';
import { colophonTableStyle } from '../style/style-id.js';
import type { AnchorBookmarks } from './anchor-bookmark.js';
import { bookmark, bookmarkedRuns } from './bookmark.js';
import { type ColophonTableRow, colophonRows, type RowTools } from './colophon-row.js';
import { paragraphXml } from './paragraph.js';
import { tableWords } from './table-words.js';

/** The context in which the colophon is made. */
interface ColophonTools extends RowTools {
  readonly anchors: AnchorBookmarks;
}

/** 报尾, as XML: a table that floats at the lower edge of the last page's type area. Word, WPS and LibreOffice let no text
 * run into it; what does not fit beside it goes to a further page, and the table with it. Empty if it has no rows. */
export function colophonBlocks(colophon: Colophon, style: Style, tools: ColophonTools): string {
  const rows = colophonRows(colophon, style, tools);
  if (rows.length === 0) return '';
  const { area: width, margin } = pageMeasures(style);
  const properties = wordElement('tblPr', {}, [
    wordElement('tblStyle', { val: colophonTableStyle.id }),
    wordElement('tblpPr', {
      leftFromText: 0,
      rightFromText: 0,
      topFromText: 0,
      bottomFromText: 0,
      // From the paper's edge: LibreOffice floats a table of full width only if it is placed so.
      // On an even page, where both sides are printed, the right margin is at the left.
      tblpX: style.isDuplex ? margin.right : margin.left,
      horzAnchor: 'page',
      tblpYSpec: 'bottom',
      vertAnchor: 'margin',
    }),
    wordElement('tblOverlap', { val: 'never' }),
    wordElement('tblW', { type: 'dxa', w: width }),
    wordElement('tblLayout', { type: 'fixed' }),
    tableWords(colophonName, '排在最后一页的下端'),
  ]);
  const marks = [landmark, bookmarkedRuns('', tools.anchors.get(colophon)?.whole)].join('');
  const table = wordElement('tbl', {}, [
    properties,
    wordElement('tblGrid', {}, [wordElement('gridCol', { w: width })]),
    ...rows.map((row, i) => tableRow(row, width, i === 0 ? marks : '')),
  ]);
  return table + paragraphXml('colophonEnd', []);
}

/** Of the table for those who hear it, and of the bookmark in it. */
const colophonName = '版记';

/** A table that floats is passed over by who goes through the text page by page: Ctrl+G finds it by this bookmark, before its first words. 要目's
 * have the numbers from 1. It surrounds nothing, nor does the hidden one behind it: LibreOffice drops those that reach into such a table, and makes
 * these reach round all of it. */
const landmark = bookmarkedRuns('', bookmark(colophonName, 0));

/** A row of one cell; `mark` stands at its beginning. */
function tableRow(
  { ruleAbove, ruleBelow, paragraphs }: ColophonTableRow,
  width: number,
  mark: string,
): string {
  const cell = wordElement('tcPr', {}, [
    wordElement('tcW', { type: 'dxa', w: width }),
    wordElement('tcBorders', {}, [border('top', ruleAbove), border('bottom', ruleBelow)]),
  ]);
  return wordElement('tr', {}, [
    wordElement('trPr', {}, [wordElement('cantSplit')]),
    wordElement('tc', {}, [cell, mark, ...paragraphs]),
  ]);
}

/** A rule, or none. */
function border(side: 'top' | 'bottom', thickness: Mm | undefined): string {
  if (thickness === undefined) return wordElement(side, { val: 'nil' });
  return wordElement(side, { val: 'single', color: '000000', sz: eighths(mmToPt(thickness)), space: 0 });
}
