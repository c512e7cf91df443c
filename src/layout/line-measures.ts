import type { Atom } from './atom.js';
import {
  blankOf,
  endTrimOf,
  gapBetween,
  growthOf,
  mayGrow,
  perGap,
  type Spacing,
  shrinkOf,
  startTrimOf,
  trackingBetween,
} from './spacing.js';
import { isBlank, isInsideWord } from './unit.js';

/** The measures of any line of a paragraph, each in constant time, as `naturalLine` and `justify` would have them: sums over the
 * paragraph's atoms, of which a line's measure is the difference at its ends. Lengths in pt. A line is named by its first and last
 * atom; the first is no blank, and blanks at its end are left out. */
export class LineMeasures {
  readonly #atoms: readonly Atom[];
  readonly #spacing: Spacing;
  /** The last atom, up to each, that is no blank. */
  readonly #solid: Int32Array;
  /** The width before each atom's cell, and up to the end of it. */
  readonly #left: Float64Array;
  readonly #right: Float64Array;
  /** The blank that marks before each atom may give up, Han–Latin gaps up to it too. */
  readonly #marks: Float64Array;
  readonly #shrink: Float64Array;
  /** The width by which blanks and Han–Latin gaps grow before others do, and how many gaps may grow. */
  readonly #growth: Float64Array;
  readonly #gaps: Int32Array;
  /** Gaps between the letters and digits of words. */
  readonly #letters: Int32Array;

  constructor(atoms: readonly Atom[], spacing: Spacing) {
    const { length } = atoms;
    this.#atoms = atoms;
    this.#spacing = spacing;
    this.#solid = new Int32Array(length);
    this.#left = new Float64Array(length);
    this.#right = new Float64Array(length);
    this.#marks = new Float64Array(length + 1);
    this.#shrink = new Float64Array(length);
    this.#growth = new Float64Array(length);
    this.#gaps = new Int32Array(length);
    this.#letters = new Int32Array(length);
    let width = 0;
    let marks = 0;
    let shrink = 0;
    let growth = 0;
    let gaps = 0;
    let letters = 0;
    let solid = 0;
    let earlier: Atom | undefined;
    let before: Atom | undefined;
    let i = 0;
    for (const atom of atoms) {
      if (before) {
        const gap = gapBetween(before, atom, spacing) + trackingBetween(before, atom, spacing);
        width += gap;
        if (spacing.compress) {
          marks += blankOf(earlier, before, atom);
          shrink += shrinkOf(before, atom, gap);
        }
        if (mayGrow(before, atom)) {
          gaps++;
          growth += growthOf(before, atom, gap)?.most ?? 0;
        } else if (isInsideWord(before, atom)) letters++;
      }
      if (!isBlank(atom)) solid = i;
      this.#solid[i] = solid;
      this.#left[i] = width + startTrimOf(atom, spacing);
      width += atom.cell;
      this.#right[i] = width - endTrimOf(atom, spacing);
      this.#marks[i] = marks;
      this.#shrink[i] = shrink;
      this.#growth[i] = growth;
      this.#gaps[i] = gaps;
      this.#letters[i] = letters;
      earlier = before;
      before = atom;
      i++;
    }
    this.#marks[length] = marks;
  }

  /** By nature. */
  widthOf(first: number, last: number): number {
    return (this.#right[this.#endOf(first, last)] ?? 0) - (this.#left[first] ?? 0);
  }

  /** The blank that a mark at its end gives up. */
  endTrimOf(first: number, last: number): number {
    const atom = this.#atoms[this.#endOf(first, last)];
    return atom ? endTrimOf(atom, this.#spacing) : 0;
  }

  /** The width that it could lose at most: the blank of marks inside, of Han–Latin gaps. */
  squeezableOf(first: number, last: number): number {
    const end = this.#endOf(first, last);
    const marks = (this.#marks[end] ?? 0) - (this.#marks[first + 1] ?? 0);
    return Math.max(marks, 0) + (this.#shrink[end] ?? 0) - (this.#shrink[first] ?? 0);
  }

  /** By how much, in em of its first atom, each gap grows where it is stretched to a room, once blanks and Han–Latin gaps have
   * grown; infinite where it has no gap. */
  stretchOf(first: number, last: number, room: number): number {
    const end = this.#endOf(first, last);
    const lack = room - this.widthOf(first, last) - ((this.#growth[end] ?? 0) - (this.#growth[first] ?? 0));
    if (lack <= 0) return 0;
    const gaps = (this.#gaps[end] ?? 0) - (this.#gaps[first] ?? 0);
    const letters = (this.#letters[end] ?? 0) - (this.#letters[first] ?? 0);
    return perGap(lack / (this.#atoms[first]?.size ?? 1), gaps, letters);
  }

  #endOf(first: number, last: number): number {
    return Math.max(this.#solid[last] ?? first, first);
  }
}
