import { accentedOutline } from './accent.js';
import { runCharstring, type Segment } from './charstring.js';
import type { CffTable } from './read-cff.js';

/** Leftmost and rightmost point of a glyph's outline, in font units; undefined if it has none or cannot be followed. */
export function cffInk(cff: CffTable, glyph: number): readonly [left: number, right: number] | undefined {
  const xs = (cffOutline(cff, glyph) ?? []).flatMap(({ points }) => points.map(([x]) => x));
  if (xs.length === 0) return undefined;
  return [xs.reduce((one, x) => Math.min(one, x)), xs.reduce((one, x) => Math.max(one, x))];
}

/** A glyph's outline, in font units; undefined if it cannot be followed. */
export function cffOutline(cff: CffTable, glyph: number): readonly Segment[] | undefined {
  const program = runCharstring(cff, glyph);
  return program.complete ? (accentedOutline(cff, program) ?? program.path) : undefined;
}

/** A blank glyph's charstring is a width and hints, if it has any, in bytes. A longer one need not be followed. */
const longestBlank = 40;

/** Whether a glyph has an outline; one that cannot be followed counts as having one. */
export function isDrawnByCff(cff: CffTable, glyph: number): boolean {
  const { length } = cff.charStrings.item(glyph);
  if (length === 0 || length > longestBlank) return length > 0;
  const program = runCharstring(cff, glyph);
  if (!program.complete || program.accented) return true;
  return program.path.some(({ kind }) => kind !== 'move');
}
