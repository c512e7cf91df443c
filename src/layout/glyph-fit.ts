import type { Atom } from './atom.js';
import { inset, stretchOf } from './glyph-place.js';
import type { Line } from './line.js';
import { isJoined } from './unit.js';

/** The way in which a glyph is drawn on its line. */
export interface GlyphFit {
  /** From the line's left edge to the glyph's origin, in pt. */
  readonly x: number;
  /** Horizontal scaling. */
  readonly scale: number;
}

/** How far the strokes of joined dashes reach over one another, in em: so much that no seam shows on a screen. */
const overlap = 0.02;

/** How each glyph of a line is drawn: in its cell as its mark's ink belongs there, and joined dashes as one stroke. */
export function glyphFits({ atoms, places }: Line): readonly GlyphFit[] {
  const fits: GlyphFit[] = [];
  for (let start = 0; start < atoms.length; ) {
    const end = endOfStroke(atoms, start);
    if (end - start > 1) fits.push(...strokeFits(atoms.slice(start, end), places.slice(start, end)));
    else {
      const atom = atoms[start];
      if (atom) fits.push({ x: (places[start] ?? 0) + inset(atom), scale: stretchOf(atom) });
    }
    start = end;
  }
  return fits;
}

/** The end of the dashes of one face and size from `start` on; of any other character, the next place. */
function endOfStroke(atoms: readonly Atom[], start: number): number {
  const first = atoms[start];
  let end = start + 1;
  if (!first?.ink || first.ink[0] >= first.ink[1]) return end;
  for (let next = atoms[end]; next && isJoined(first, next); next = atoms[++end]) {
    if (next.char !== first.char || next.size !== first.size || next.look.face !== first.look.face) break;
  }
  return end;
}

/** Dashes drawn as one stroke: each as much wider that its ink meets that of the next one, with the face's own blank at both
 * ends alone. */
function strokeFits(atoms: readonly Atom[], places: readonly number[]): readonly GlyphFit[] {
  const [first] = atoms;
  if (!first?.ink) return [];
  const [left, right] = first.ink;
  const wide = stretchOf(first);
  const begin = (places[0] ?? 0) + left * wide;
  const end = (places.at(-1) ?? 0) + first.cell - (first.advance - right) * wide;
  const lap = overlap * first.size;
  const step = (end - begin - lap) / atoms.length;
  const scale = (step + lap) / (right - left);
  return atoms.map((_, i) => ({ x: begin + i * step - left * scale, scale }));
}
