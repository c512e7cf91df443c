/** Cells that are one: the first, by row and column from 0, and how many rows and columns it takes. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** A fact about a sheet that its grid doesn't show. */
export type SheetNote =
  /** Rows or columns that are hidden or filtered out, and are not in the grid. */
  | { readonly kind: 'hidden'; readonly rows: number; readonly columns: number }
  /** Further visible sheets that are not empty, by name. */
  | { readonly kind: 'otherSheets'; readonly names: readonly string[] }
  /** Formulas whose result the file doesn't hold: their cells are blank in the grid. As the spreadsheet names them: B3. */
  | { readonly kind: 'uncalculated'; readonly cells: readonly string[] }
  /** Cells that show an error, such as #REF!. */
  | { readonly kind: 'errors'; readonly cells: readonly string[]; readonly shown: string };

/** The cells of a spreadsheet's first visible sheet, or of a delimited text, as a person sees them there. */
export interface SheetGrid {
  /** At least one row and one column; all rows are of one length. A text may hold `\n`; what a merged cell covers is blank. */
  readonly rows: readonly (readonly string[])[];
  /** None overlaps another or goes beyond the rows. */
  readonly merges: readonly Merge[];
  /** How many rows from the top repeat on every page or stay in sight, if the file says so. */
  readonly headRows?: number;
  /** Some number is shown with fewer digits than it has: shown parts need not add up to a shown total. */
  readonly isRounded: boolean;
  readonly notes: readonly SheetNote[];
}

/** Formats that are no table to be read, known by a file's content. */
export type OtherKind =
  | 'xls'
  | 'encrypted'
  | 'xlsb'
  | 'ods'
  | 'word'
  | 'pdf'
  | 'picture'
  | 'markup'
  | 'other';

/** Why a file gives no grid. */
export type SheetFault =
  | { readonly kind: 'otherKind'; readonly is: OtherKind }
  /** A workbook that is cut off, changed by accident or malformed, or has none of the parts that it must have. */
  | { readonly kind: 'damaged' }
  /** A text whose encoding can't be told. */
  | { readonly kind: 'encoding' }
  /** All sheets are hidden, or none holds cells. */
  | { readonly kind: 'noSheet' }
  /** Nothing is written in the sheet, named if it has a name; other visible sheets that are not empty. */
  | { readonly kind: 'empty'; readonly others: readonly string[] }
  /** More rows or columns than a table may have. */
  | { readonly kind: 'tooLong'; readonly rows: number; readonly columns: number }
  /** More, unpacked, than is read. */
  | { readonly kind: 'tooLarge' };

export type SheetReading =
  | { readonly kind: 'grid'; readonly grid: SheetGrid }
  | { readonly kind: 'fault'; readonly fault: SheetFault };

/** How much is read of a file: what a bulletin can print, and what a machine can hold. */
export const sheetLimits = {
  rows: 1000,
  columns: 50,
  /** Cells with something in them, hidden ones included. */
  cells: 200_000,
  merges: 5000,
  /** Bytes of the parts of a workbook, unpacked, together. */
  unpacked: 32 * 1024 * 1024,
} as const;

export function faultReading(fault: SheetFault): SheetReading {
  return { kind: 'fault', fault };
}
