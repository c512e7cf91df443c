import { isTrue } from './workbook.js';
import type { Attributes } from './xml.js';

const most = 16_384;

/** The widths of a sheet's columns, in digits, and which are hidden; columns are from 0. */
export class Columns {
  private readonly hidden = new Uint8Array(most);
  private readonly widths = new Float64Array(most);
  private standard = 9;
  private taken = 0;

  /** Takes a `col` element (ECMA-376-1 §18.3.1.13): columns that are set alike. There are no more than a sheet has columns. */
  take(attributes: Attributes): void {
    this.taken++;
    const first = Number(attributes('min')) - 1;
    const end = Math.min(Number(attributes('max')), most);
    if (this.taken > most || !(first >= 0) || !(end > first)) return;
    const width = Number(attributes('width') ?? Number.NaN);
    this.hidden.fill(isTrue(attributes('hidden')) || width === 0 ? 1 : 0, first, end);
    if (width > 0) this.widths.fill(width, first, end);
  }

  /** Takes a `sheetFormatPr` element. */
  takeDefault(attributes: Attributes): void {
    const width = Number(attributes('defaultColWidth'));
    if (width > 0) this.standard = width;
  }

  isHidden(column: number): boolean {
    return this.hidden[column] === 1;
  }

  width(column: number): number {
    return this.widths[column] || this.standard;
  }
}
