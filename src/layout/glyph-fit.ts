import type { Atom } from './atom.js';
import { inset, stretchOf } from './glyph-place.js';
import type { Line } from './line.js';
import { isJoined } from './unit.js';

/** How a glyph of a line is drawn. */
export interface GlyphFit {
  /** From the line's left edge to its origin, in pt. */
  readonly x: number;
  /** Its horizontal scaling. */
  readonly scale: number;
}

/** How far the strokes of joined dashes reach over one another, in em: so much that no seam shows on a screen. */
const overlap = 0.02;

/** The dashes of a line that are drawn as one stroke, by their places among its atoms; undefined if there are none, as on most lines. */
export function strokesOf({ atoms, places }: Line): ReadonlyMap<number, GlyphFit> | undefined {
  let strokes: Map<number, GlyphFit> | undefined;
  for (let start = 0; start < atoms.length; start++) {
    const atom = atoms[start];
    if (!atom?.ink) continue;
    const end = endOfStroke(atoms, start);
    if (end - start < 2) continue;
    strokes ??= new Map();
    const { begin, step, scale } = strokeOf(atom, places.slice(start, end));
    for (let i = start; i < end; i++) strokes.set(i, { x: begin + (i - start) * step, scale });
    start = end - 1;
  }
  return strokes;
}

/** Where the origin of a line's glyph stands in its cell, as its mark's ink belongs there, or in its stroke; in pt from the line's left
 * edge. */
export function originOf({ atoms, places }: Line, i: number, strokes: ReturnType<typeof strokesOf>): number {
  const atom = atoms[i];
  return strokes?.get(i)?.x ?? (places[i] ?? 0) + (atom ? inset(atom) : 0);
}

/** The horizontal scaling of a line's glyph. */
export function scaleOf({ atoms }: Line, i: number, strokes: ReturnType<typeof strokesOf>): number {
  const atom = atoms[i];
  return strokes?.get(i)?.scale ?? (atom ? stretchOf(atom) : 1);
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

/** Dashes like `first` at some places drawn as one stroke: each as much wider that its ink meets that of the next one,
 * with the face's own blank at both ends alone. Answers where the first glyph's origin stands, how far apart they are, and their
 * horizontal scaling. */
function strokeOf(
  first: Atom,
  places: readonly number[],
): Readonly<Record<'begin' | 'step' | 'scale', number>> {
  const [left, right] = first.ink ?? [0, first.advance];
  const wide = stretchOf(first);
  const begin = (places[0] ?? 0) + left * wide;
  const end = (places.at(-1) ?? 0) + first.cell - (first.advance - right) * wide;
  const lap = overlap * first.size;
  const step = (end - begin - lap) / places.length;
  const scale = (step + lap) / (right - left);
  return { begin: begin - left * scale, step, scale };
}
