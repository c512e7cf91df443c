/** The cells of a text by lines. */
export interface ParsedText {
  readonly rows: readonly (readonly string[])[];
  /** How many cells have quotes that neither open nor close them. */
  readonly strays: number;
}

/** The cells of a text by lines (RFC 4180): a cell in quotes may hold the separator, line ends, and quotes that are doubled. Quotes within a
 * cell that does not begin with one are text, as is what follows a closing quote. */
export function parseDelimited(text: string, separator: string): ParsedText {
  const rows: string[][] = [];
  let strays = 0;
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, end, isStray } = readCell(text, at, separator);
    row.push(cell);
    if (isStray) strays++;
    at = end;
    if (text.startsWith(separator, at)) {
      at += separator.length;
      // A separator at the text's end opens one more cell.
      if (at === text.length) row.push('');
      else continue;
    }
    rows.push(row);
    row = [];
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
  }
  return { rows, strays };
}

interface ReadCell {
  readonly cell: string;
  readonly end: number;
  readonly isStray: boolean;
}

function readCell(text: string, from: number, separator: string): ReadCell {
  if (text[from] !== '"') return plainCell(text, from, separator);
  let cell = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    // A quote that is never closed takes no further lines with it.
    if (quote < 0) return plainCell(text, from, separator);
    cell += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') break;
    cell += '"';
    at++;
  }
  const rest = plainCell(text, at, separator);
  return {
    cell: cell.replace(/\r\n?/gu, '\n') + rest.cell,
    end: rest.end,
    isStray: rest.cell.trim() !== '',
  };
}

/** A cell, or the rest of one, as it stands, to the next separator or line end. */
function plainCell(text: string, from: number, separator: string): ReadCell {
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r' && !text.startsWith(separator, end))
    end++;
  const cell = text.slice(from, end);
  return { cell, end, isStray: cell.includes('"') };
}
