import { biasOf, type GlyphProgram, runCharstring } from './charstring.js';
import { findEntry, operator } from './dict.js';
import { type IndexData, writeIndex } from './index-data.js';
import type { CffTable } from './read-cff.js';
import { standardGlyph } from './standard-encoding.js';
import { writeCharstring } from './write-charstring.js';

/** What draws the glyphs of a subset. */
export interface KeptPrograms {
  /** In the order of the glyphs. */
  readonly charStrings: readonly Uint8Array[];
  /** An INDEX each; absent if none is called. */
  readonly globalSubrs: Uint8Array | undefined;
  /** By the font that they belong to. */
  readonly localSubrs: ReadonlyMap<number, Uint8Array>;
}

const endchar = new Uint8Array([14]);

/** The charstrings of some glyphs and the subroutines that they call. Subroutines keep their numbers: those that are not
 * called are emptied. Where a charstring cannot be followed, all are kept. */
export function keptPrograms(cff: CffTable, glyphs: readonly number[]): KeptPrograms {
  const global = new Set<number>();
  const local = new Map<number, Set<number>>();
  let isComplete = findEntry(cff.top, operator.charstringType)?.operands[0] !== 1;
  const charStrings = glyphs.map((glyph) => {
    const source = cff.charStrings.item(glyph);
    if (source.length === 0) return endchar;
    const program = runCharstring(cff, glyph);
    const drawn = program.accented && flattened(cff, program);
    if (drawn) return drawn;
    isComplete &&= program.complete;
    for (const number of program.global) global.add(number);
    const font = cff.fontOf(glyph);
    const called = local.get(font) ?? new Set<number>();
    local.set(font, called);
    for (const number of program.local) called.add(number);
    return source;
  });
  const keep = (subrs: IndexData | undefined, called: ReadonlySet<number>): Uint8Array | undefined => {
    if (!subrs || subrs.count === 0) return undefined;
    return isComplete ? emptied(subrs, called) : cff.bytes.subarray(subrs.start, subrs.end);
  };
  const localSubrs = new Map<number, Uint8Array>();
  for (const font of new Set(glyphs.map((glyph) => cff.fontOf(glyph)))) {
    const kept = keep(cff.fonts[font]?.localSubrs, local.get(font) ?? new Set());
    if (kept) localSubrs.set(font, kept);
  }
  return { charStrings, globalSubrs: keep(cff.globalSubrs, global), localSubrs };
}

/** An INDEX that leads the same numbers to the same subroutines, as far as they are called: so many items that the bias
 * is the same. */
function emptied(subrs: IndexData, called: ReadonlySet<number>): Uint8Array | undefined {
  if (called.size === 0) return undefined;
  const last = [...called].reduce((one, other) => Math.max(one, other), 0);
  const least = [0, 1240, 33900].findLast((count) => biasOf(count) === biasOf(subrs.count)) ?? 0;
  const count = Math.max(last + 1, least);
  const nothing = new Uint8Array(0);
  return writeIndex(
    Array.from({ length: count }, (_, number) => (called.has(number) ? subrs.item(number) : nothing)),
  );
}

/** An accented glyph as one outline: a cut font has no names by which the parts would be found. Undefined if the font has
 * not both parts. */
function flattened(cff: CffTable, { accented, width, path }: GlyphProgram): Uint8Array | undefined {
  // Codes in StandardEncoding mean nothing in a CID-keyed table.
  if (!accented || findEntry(cff.top, operator.registryOrderingSupplement)) return undefined;
  const { base, accent, shift } = accented;
  const partOf = (code: number): GlyphProgram | undefined => {
    const glyph = standardGlyph(cff.bytes, cff.top, cff.charStrings.count, code);
    const part = glyph === undefined ? undefined : runCharstring(cff, glyph);
    return part?.complete && !part.accented ? part : undefined;
  };
  const [lower, upper] = [partOf(base), partOf(accent)];
  if (!lower || !upper) return undefined;
  const shifted = upper.path.map(({ kind, points }) => ({
    kind,
    points: points.map(([x, y]) => [x + shift[0], y + shift[1]] as const),
  }));
  return writeCharstring(width, [...path, ...lower.path, ...shifted]);
}
