import {
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  OverlapType,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Colophon } from '../document/document.js';
import { type Mm, mmToPt } from '../style/length.js';
import type { Style } from '../style/style.js';
import { type ColophonRow, colophonRows, type RowTools } from './colophon-row.js';
import { eighths, pageMeasures } from './measure.js';
import { colophonTableStyle, paragraphStyles } from './style-id.js';

/** 报尾: a table that floats at the lower edge of the last page's type area. Word, WPS and LibreOffice let no text
 * run into it; what does not fit beside it goes to a further page, and the table with it. */
export function colophonBlocks(colophon: Colophon, style: Style, tools: RowTools): FileChild[] {
  const rows = colophonRows(colophon, style, tools);
  if (rows.length === 0) return [];
  const { area: width, margin } = pageMeasures(style);
  const table = new Table({
    style: colophonTableStyle.id,
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    float: {
      // From the paper's edge: LibreOffice floats a table of full width only if it is placed so.
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: margin.left,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      leftFromText: 0,
      rightFromText: 0,
      topFromText: 0,
      bottomFromText: 0,
      overlap: OverlapType.NEVER,
    },
    rows: rows.map((row, index) => tableRow(row, rows[index - 1], rows[index + 1], width, style)),
  });
  return [table, new Paragraph({ style: paragraphStyles.colophonEnd.id })];
}

function tableRow(
  row: ColophonRow,
  above: ColophonRow | undefined,
  below: ColophonRow | undefined,
  width: number,
  style: Style,
): TableRow {
  const { outerRule, innerRule } = style.colophon;
  const top = row.ruled ? rule(above?.ruled ? innerRule : outerRule) : none;
  const bottom = row.ruled
    ? rule(below?.ruled ? innerRule : outerRule)
    : below?.ruled
      ? rule(outerRule)
      : none;
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        borders: { top, bottom },
        children: row.paragraphs,
      }),
    ],
  });
}

const none: IBorderOptions = { style: BorderStyle.NIL };

function rule(thickness: Mm): IBorderOptions {
  return {
    style: BorderStyle.SINGLE,
    size: eighths(mmToPt(thickness)),
    space: 0,
    color: '000000',
  };
}
