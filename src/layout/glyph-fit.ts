import type { Atom } from './atom.js';
import { inset, stretchOf } from './glyph-place.js';
import type { Line } from './line.js';
import { isJoined } from './unit.js';

/** How each glyph of a line is drawn; an issue has hundreds of thousands of them, so they are no objects. */
export interface GlyphFits {
  /** From the line's left edge to each glyph's origin, in pt. */
  readonly xs: readonly number[];
  /** Horizontal scaling of each. */
  readonly scales: readonly number[];
}

/** How far the strokes of joined dashes reach over one another, in em: so much that no seam shows on a screen. */
const overlap = 0.02;

/** Each glyph of a line in its cell as its mark's ink belongs there, and joined dashes as one stroke. */
export function glyphFits({ atoms, places }: Line): GlyphFits {
  const xs: number[] = [];
  const scales: number[] = [];
  for (let i = 0; i < atoms.length; ) {
    const atom = atoms[i];
    if (!atom) break;
    const end = atom.ink ? endOfStroke(atoms, i) : i + 1;
    if (end - i > 1) {
      const { begin, step, scale } = strokeOf(atom, places.slice(i, end));
      for (let at = 0; at < end - i; at++) {
        xs.push(begin + at * step);
        scales.push(scale);
      }
    } else {
      xs.push((places[i] ?? 0) + inset(atom));
      scales.push(stretchOf(atom));
    }
    i = end;
  }
  return { xs, scales };
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
