import { readSheet } from '../../src/spreadsheet/read-sheet.js';
import type { SheetGrid } from '../../src/spreadsheet/sheet-grid.js';

/** A table read from bytes, as its lines with cells parted by bars, or the fault in its place. */
export function shown(bytes: Uint8Array): string {
  const reading = readSheet(bytes);
  if (reading.kind === 'fault') return JSON.stringify(reading.fault);
  return reading.grid.rows.map((row) => row.join('|').replaceAll('\n', '⏎')).join('\n');
}

/** The same of a text in UTF-8. */
export function shownText(text: string): string {
  return shown(new TextEncoder().encode(text));
}

/** The grid that bytes surely hold. */
export function gridIn(bytes: Uint8Array): SheetGrid {
  const reading = readSheet(bytes);
  if (reading.kind === 'fault') throw new Error(JSON.stringify(reading.fault));
  return reading.grid;
}
