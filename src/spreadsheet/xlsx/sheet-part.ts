import { type Merge, sheetLimits } from '../sheet-grid.js';
import { Columns } from './columns.js';
import type { Package } from './package.js';
import { placeOf, rangeOf } from './reference.js';
import { RichText, unescaped } from './rich-text.js';
import { isTrue } from './workbook.js';
import type { Attributes, XmlVisitor } from './xml.js';

/** A cell as its sheet holds it. `type` is by ECMA-376-1 §18.18.11: n, s (the number of a shared string), str, inlineStr, b, e, d. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  /** The number of its style. */
  readonly style: number;
  readonly value: string;
  readonly hasFormula: boolean;
}

/** A sheet's part, as far as its grid hangs on it. Rows and columns are from 0. */
export interface SheetPart {
  readonly cells: readonly RawCell[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly columns: Columns;
  /** Rows from the top that stay in sight when the sheet is scrolled. */
  readonly frozenRows: number;
}

/** Reads a sheet's part (ECMA-376-1 §18.3). More cells or merges than are read at most are a fault of the package. */
export function readSheetPart(pack: Package, part: string): SheetPart {
  const reading = new SheetReading();
  pack.visit(part, reading);
  if (reading.isTooLarge) pack.fault ??= { kind: 'tooLarge' };
  return reading;
}

class SheetReading implements SheetPart, XmlVisitor {
  readonly cells: RawCell[] = [];
  readonly merges: Merge[] = [];
  readonly hiddenRows = new Set<number>();
  readonly columns = new Columns();
  frozenRows = 0;
  isTooLarge = false;

  private row = -1;
  private column = -1;
  private cell: { readonly type: string; readonly style: number } | undefined;
  private value = '';
  private isValue = false;
  private hasFormula = false;
  private readonly rich = new RichText();

  isDone(): boolean {
    return this.isTooLarge;
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'row':
        this.openRow(attributes);
        break;
      case 'c':
        this.openCell(attributes);
        break;
      case 'f':
        this.hasFormula = true;
        break;
      case 'v':
        this.isValue = true;
        break;
      case 'col':
        this.columns.take(attributes);
        break;
      case 'mergeCell':
        this.takeMerge(attributes('ref') ?? '');
        break;
      case 'sheetFormatPr':
        this.columns.takeDefault(attributes);
        break;
      case 'pane':
        if (/^frozen/u.test(attributes('state') ?? ''))
          this.frozenRows = Number(attributes('ySplit') ?? 0) || 0;
        break;
      default:
        this.rich.open(name);
    }
  }

  text(text: string): void {
    if (this.isValue) this.value += text;
    else this.rich.take(text);
  }

  close(name: string): void {
    if (name === 'v') this.isValue = false;
    else if (name === 'c') this.closeCell();
    else this.rich.close(name);
  }

  private openRow(attributes: Attributes): void {
    const number = Number(attributes('r'));
    this.row = Number.isInteger(number) && number > 0 ? number - 1 : this.row + 1;
    this.column = -1;
    if (isTrue(attributes('hidden')) || Number(attributes('ht') ?? 1) === 0) this.hiddenRows.add(this.row);
  }

  /** A cell without a reference stands behind the one before it. */
  private openCell(attributes: Attributes): void {
    const place = placeOf(attributes('r') ?? '');
    this.column = place?.column ?? this.column + 1;
    this.row = place?.row ?? this.row;
    this.cell = { type: attributes('t') ?? 'n', style: Number(attributes('s') ?? 0) };
    this.value = '';
    this.hasFormula = false;
    this.rich.finish();
  }

  private closeCell(): void {
    if (!this.cell) return;
    const { row, column, hasFormula } = this;
    const value = this.cell.type === 'inlineStr' ? this.rich.finish() : unescaped(this.value);
    if (value !== '' || hasFormula) this.cells.push({ row, column, hasFormula, value, ...this.cell });
    this.cell = undefined;
    if (this.cells.length > sheetLimits.cells) this.isTooLarge = true;
  }

  private takeMerge(reference: string): void {
    const merge = rangeOf(reference);
    if (merge) this.merges.push(merge);
    if (this.merges.length > sheetLimits.merges) this.isTooLarge = true;
  }
}
