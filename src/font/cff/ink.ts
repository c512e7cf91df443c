import { accentedOutline } from './accent.js';
import { runCharstring } from './charstring.js';
import type { CffTable } from './read-cff.js';

/** Leftmost and rightmost point of a glyph's outline, in font units; undefined if it has none or cannot be followed. */
export function cffInk(cff: CffTable, glyph: number): readonly [left: number, right: number] | undefined {
  const program = runCharstring(cff, glyph);
  if (!program.complete) return undefined;
  const path = accentedOutline(cff, program) ?? program.path;
  const xs = path.flatMap(({ points }) => points.map(([x]) => x));
  if (xs.length === 0) return undefined;
  return [xs.reduce((one, x) => Math.min(one, x)), xs.reduce((one, x) => Math.max(one, x))];
}
