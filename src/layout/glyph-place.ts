import { type CharacterClass, hasBlank } from '../typography/character.js';

/** A character's glyph and the cell it stands in; lengths in pt. */
interface Placed {
  readonly kind: CharacterClass;
  readonly size: number;
  readonly cell: number;
  readonly advance: number;
}

/** A dash narrower than its cell is drawn wider, to fill it. */
export function stretchOf({ kind, cell, advance }: Placed): number {
  return kind === 'dash' && advance > 0 ? cell / advance : 1;
}

/** From the left of a character's cell to its glyph, in pt. A glyph narrower than its cell stands where its mark's ink
 * belongs: at the right half, the left half, or the middle; where two marks share a cell, as each would in one of its own. */
export function inset(atom: Placed): number {
  const { kind, size, advance } = atom;
  const cell = hasBlank(kind) ? size : atom.cell;
  const lack = cell - advance * stretchOf(atom);
  if (lack < 0.01 || kind === 'fullSpace') return 0;
  const half = cell / 2;
  if (kind === 'opening') return advance <= half ? half + (half - advance) / 2 : lack;
  if (kind === 'closing' || kind === 'pause' || kind === 'stop') {
    return advance <= half ? (half - advance) / 2 : 0;
  }
  return lack / 2;
}

/** A mark with so much less than half a cell of blank, in em, still stands in its half; and so much is left between the ink
 * of a wider one and its neighbour. */
const tolerance = 0.05;
/** Ink as narrow as this, in em, would have room in half a cell: between equal blanks it stands in the middle by intent. */
const narrow = 1 / 3;

/** The blank beside a mark's ink that compression may take, in pt: half a cell, of a middle dot on both sides
 * together, so far as there is no ink. A mark wider than half its cell (？ in some faces) gives what its ink leaves. None if the
 * face draws the mark in the middle of its cell, as is the custom of traditional Chinese. `ink` reaches from left to right of
 * the glyph's origin, in pt; without it the mark is taken to stand as GB/T 15834 has it. */
export function blankBeside(atom: Placed, ink: readonly [left: number, right: number] | undefined): number {
  const { kind, size, cell } = atom;
  const wanted = blankByNature(kind) * size;
  if (wanted === 0 || !ink) return wanted;
  const start = inset(atom);
  const left = start + ink[0];
  const right = cell - start - ink[1];
  const found = kind === 'middleDot' ? 2 * Math.min(left, right) : hasBlank(kind) === 'left' ? left : right;
  const margin = tolerance * size;
  if (found >= wanted - margin) return Math.min(found, wanted);
  const isInMiddle = Math.abs(left - right) < 2 * margin && ink[1] - ink[0] < narrow * size;
  // No face draws a mark from its cell's very edge on: this one says of its place two things, and where it is nobody knows.
  const isUnsure = Math.min(left, right) < size / 100;
  return isInMiddle || isUnsure ? 0 : Math.max(0, found - margin);
}

/** In em. */
function blankByNature(kind: CharacterClass): number {
  return kind === 'middleDot' || hasBlank(kind) ? 0.5 : 0;
}

/** Whether a mark has less blank, in pt, than its kind. */
export function isCentred(kind: CharacterClass, blank: number): boolean {
  return blank === 0 && blankByNature(kind) > 0;
}
