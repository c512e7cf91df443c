import type { RespacedGlyph } from '../face.js';
import { accentedOutline, scaled, shifted } from './accent.js';
import { biasOf, type GlyphProgram, runCharstring } from './charstring.js';
import { findEntry, operator } from './dict.js';
import { type IndexData, writeIndex } from './index-data.js';
import type { CffTable } from './read-cff.js';
import { writeCharstring } from './write-charstring.js';

/** The programs that draw the glyphs of a subset. */
export interface SubsetPrograms {
  /** In the order of the glyphs. */
  readonly charStrings: readonly Uint8Array[];
  /** An INDEX each; absent if none is called. */
  readonly globalSubrs: Uint8Array | undefined;
  /** By the font that they belong to. */
  readonly localSubrs: ReadonlyMap<number, Uint8Array>;
}

const endchar = new Uint8Array([14]);
/** A glyph that is composed of others has no outline of its own: its charstring has a few numbers and perhaps hints, in
 * bytes. A longer one that calls nothing need not be followed. */
const longestComposed = 200;

/** The charstrings of some glyphs and the subroutines that they call, then the charstrings of respaced glyphs (in font
 * units), which call none. Subroutines keep their numbers: those that are not called are emptied. Where a charstring
 * cannot be followed, all are kept. */
export function subsetPrograms(
  cff: CffTable,
  glyphs: readonly number[],
  respaced: readonly RespacedGlyph[],
): SubsetPrograms {
  const global = new Set<number>();
  const local = new Map<number, Set<number>>();
  const hasSubrs = [cff.globalSubrs, ...cff.fonts.map(({ localSubrs }) => localSubrs)].some(
    (subrs) => subrs !== undefined && subrs.count > 0,
  );
  let isComplete = findEntry(cff.top, operator.charstringType)?.operands[0] !== 1;
  const plain = glyphs.map((glyph) => {
    const source = cff.charStrings.item(glyph);
    if (source.length === 0) return endchar;
    if (!hasSubrs && source.length > longestComposed) return source;
    const program = runCharstring(cff, glyph);
    const accented = accentedOutline(cff, program);
    if (accented) return writeCharstring(program.width, accented);
    isComplete &&= program.complete;
    for (const number of program.global) global.add(number);
    const font = cff.fontOf(glyph);
    const called = local.get(font) ?? new Set<number>();
    local.set(font, called);
    for (const number of program.local) called.add(number);
    return source;
  });
  const wide = respaced.map((each) => {
    const program = runCharstring(cff, each.glyph);
    isComplete &&= program.complete;
    return program.complete ? respacedCharstring(cff, each, program) : cff.charStrings.item(each.glyph);
  });
  const keep = (subrs: IndexData | undefined, called: ReadonlySet<number>): Uint8Array | undefined => {
    if (!subrs || subrs.count === 0) return undefined;
    return isComplete ? emptied(subrs, called) : cff.bytes.subarray(subrs.start, subrs.end);
  };
  const localSubrs = new Map<number, Uint8Array>();
  for (const font of new Set([...glyphs, ...respaced.map(({ glyph }) => glyph)].map(cff.fontOf))) {
    const kept = keep(cff.fonts[font]?.localSubrs, local.get(font) ?? new Set());
    if (kept) localSubrs.set(font, kept);
  }
  return { charStrings: [...plain, ...wide], globalSubrs: keep(cff.globalSubrs, global), localSubrs };
}

/** A glyph's charstring with another blank beside it, without hints. */
function respacedCharstring(
  cff: CffTable,
  { glyph, before, behind, small }: RespacedGlyph,
  program: GlyphProgram,
): Uint8Array {
  const entries = cff.fonts[cff.fontOf(glyph)]?.private ?? [];
  const operandOf = (code: number): number => findEntry(entries, code)?.operands[0] ?? 0;
  const nominal = operandOf(operator.nominalWidth);
  const plain = program.width === undefined ? operandOf(operator.defaultWidth) : program.width + nominal;
  const width = Math.round(plain * (small?.scale ?? 1)) - nominal + before + behind;
  const path = accentedOutline(cff, program) ?? program.path;
  const drawn = small ? scaled(path, small.scale) : path;
  return writeCharstring(width, shifted(drawn, [before, small?.rise ?? 0]));
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
