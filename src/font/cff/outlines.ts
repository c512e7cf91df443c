import type { Outlines } from '../outlines.js';
import { readAdvances } from '../sfnt/advances.js';
import type { TableReader } from '../sfnt/table-reader.js';
import { cffInk, cffOutline, isDrawnByCff } from './ink.js';
import { type CffTable, readCff } from './read-cff.js';
import { subsetCff } from './subset.js';

/** The glyphs of a face with a `CFF ` table. */
export function cffOutlines(table: TableReader, postScriptName: string): Outlines {
  let read: CffTable | undefined;
  let advances: ((glyph: number) => number) | undefined;
  const cff = (): CffTable => {
    read ??= readCff(table('CFF '));
    return read;
  };
  return {
    advanceOf: (glyph) => {
      advances ??= readAdvances(table);
      return advances(glyph);
    },
    inkOf: (glyph) => cffInk(cff(), glyph),
    pathOf: (glyph) => cffOutline(cff(), glyph),
    isDrawn: (glyph) => isDrawnByCff(cff(), glyph),
    subset: (glyphs, respaced) => subsetCff(table('CFF '), glyphs, postScriptName, respaced),
  };
}
