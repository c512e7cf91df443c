import { type Grid, titlesOf } from './grid.js';

/** Excel takes UTF-8 for what it is only behind this mark. */
const byteOrderMark = '\uFEFF';
/** A cell that begins so is reckoned as a formula by Excel, WPS or LibreOffice, full-width signs too. */
const formulaStart = /^[=+\-@＝＋－＠\t\r]/u;

/** Tables as comma-separated values (RFC 4180) for Excel and programs: UTF-8 with its mark, a row of titles, then the rows; each of several under its
 * name and behind an empty line. Two rows of titles become one: 采用／简讯. A text that a program would take for a formula stands behind an apostrophe. */
export function csvBytes(grids: readonly Grid[]): Uint8Array {
  const lines = grids.flatMap((grid, i) => [
    ...(grids.length > 1 ? [...(i > 0 ? [''] : []), field(grid.name)] : []),
    ...linesOf(grid),
  ]);
  return new TextEncoder().encode(`${byteOrderMark}${lines.map((line) => `${line}\r\n`).join('')}`);
}

function linesOf(grid: Grid): readonly string[] {
  const titles = titlesOf(grid).map((own) => field([...new Set(own)].join('／')));
  const rows = grid.rows
    .slice(grid.headRows)
    .map((row) => row.map(({ text, isNumber }) => (isNumber ? text : field(text))).join(','));
  return [titles.join(','), ...rows];
}

function field(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
