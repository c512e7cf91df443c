import { mostSteering } from '../typography/program.js';
import type { Atom } from './atom.js';
import {
  blankOf,
  endTrimOf,
  gapBetween,
  growthOf,
  inkedHalf,
  mayGrow,
  perGap,
  type Spacing,
  shrinkOf,
  startTrimOf,
  trackingBetween,
} from './spacing.js';
import { isBlank, isInsideWord } from './unit.js';

/** Sums over the atoms up to one of them. */
const sum = {
  /** The width before the atom's cell, and up to the end of it, without the blanks that it gives up at a line's edges. */
  left: 0,
  right: 1,
  /** The blank that marks before it may give up, Han–Latin gaps up to it too. */
  marks: 2,
  shrink: 3,
  /** The width by which blanks and Han–Latin gaps grow before others do, and how many gaps may grow. */
  growth: 4,
  gaps: 5,
  /** Gaps between the letters and digits of words. */
  letters: 6,
  /** The ink of marks in the halves of their cells that are blank by nature, the atom's own too. */
  inked: 7,
} as const;
const sumCount = 8;

/** The measures of any line of a paragraph, each in constant time, as `naturalLine` and `justify` would have them: sums over the
 * paragraph's atoms, of which a line's measure is the difference at its ends. Lengths in pt. A line is named by its first and last
 * atom; the first is no blank, and blanks at its end are left out. */
export class LineMeasures {
  readonly #atoms: readonly Atom[];
  readonly #spacing: Spacing;
  /** The last atom, up to each, that is no blank. */
  readonly #solid: Int32Array;
  /** The sums of each atom, one after the other in the order of `sum`: one array is made in the time of one of many. */
  readonly #sums: Float64Array;

  constructor(atoms: readonly Atom[], spacing: Spacing) {
    const { length } = atoms;
    const { compress, tracking } = spacing;
    this.#atoms = atoms;
    this.#spacing = spacing;
    const solids = new Int32Array(length);
    const sums = new Float64Array((length + 1) * sumCount);
    this.#solid = solids;
    this.#sums = sums;
    let width = 0;
    let marks = 0;
    let shrink = 0;
    let growth = 0;
    let gaps = 0;
    let letters = 0;
    let inked = 0;
    let solid = 0;
    let earlier: Atom | undefined;
    let before: Atom | undefined;
    let i = 0;
    for (const atom of atoms) {
      if (before?.gapSide === 'han' && atom.gapSide === 'han') {
        // Nearly all of a text: what stands below gives the same.
        width += tracking;
        gaps++;
      } else if (before) {
        const gap = gapBetween(before, atom, spacing) + trackingBetween(before, atom, spacing);
        width += gap;
        if (compress) marks += blankOf(earlier, before, atom);
        shrink += shrinkOf(before, atom, gap);
        if (mayGrow(before, atom)) {
          gaps++;
          growth += growthOf(before, atom, gap)?.most ?? 0;
        } else if (isInsideWord(before, atom)) letters++;
      }
      const at = i * sumCount;
      if (atom.gapSide === 'han') {
        solid = i;
        sums[at + sum.left] = width;
        width += atom.cell;
        sums[at + sum.right] = width;
      } else {
        if (!isBlank(atom)) solid = i;
        inked += inkedHalf(atom);
        sums[at + sum.left] = width + startTrimOf(atom, spacing);
        width += atom.cell;
        sums[at + sum.right] = width - endTrimOf(atom, spacing);
      }
      solids[i] = solid;
      sums[at + sum.inked] = inked;
      sums[at + sum.marks] = marks;
      sums[at + sum.shrink] = shrink;
      sums[at + sum.growth] = growth;
      sums[at + sum.gaps] = gaps;
      sums[at + sum.letters] = letters;
      earlier = before;
      before = atom;
      i++;
    }
    sums[length * sumCount + sum.marks] = marks;
  }

  /** By nature. */
  widthOf(first: number, last: number): number {
    return this.#sum(sum.right, this.#endOf(first, last)) - this.#sum(sum.left, first);
  }

  /** The blank that a mark at its end gives up. */
  endTrimOf(first: number, last: number): number {
    const atom = this.#atoms[this.#endOf(first, last)];
    return atom ? endTrimOf(atom, this.#spacing) : 0;
  }

  /** The width that it could lose at most: the blank of marks inside, of Han–Latin gaps; where marks are not closed up, what a DOCX can
   * be spaced tighter by. */
  squeezableOf(first: number, last: number): number {
    const end = this.#endOf(first, last);
    if (!this.#spacing.compress) return (end - first) * mostSteering;
    const marks = this.#sum(sum.marks, end) - this.#sum(sum.marks, first + 1);
    return Math.max(marks, 0) + this.#between(sum.shrink, first, end);
  }

  /** The width that it could lose beyond that if all its characters were set as much tighter as a DOCX may have them for its breaks. */
  tightenableOf(first: number, last: number): number {
    if (!this.#spacing.compress) return 0;
    // Neither the first character nor the last is steered.
    return Math.max(this.#between(sum.gaps, first, this.#endOf(first, last)) - 2, 0) * mostSteering;
  }

  /** By how much, in em of its first atom, each gap grows where it is stretched to a room, once blanks and Han–Latin gaps have
   * grown; infinite where it has no gap. */
  stretchOf(first: number, last: number, room: number): number {
    const end = this.#endOf(first, last);
    const lack = room - this.widthOf(first, last) - this.#between(sum.growth, first, end);
    if (lack <= 0) return 0;
    const gaps = this.#between(sum.gaps, first, end);
    const letters = this.#between(sum.letters, first, end);
    return perGap(lack / (this.#atoms[first]?.size ?? 1), gaps, letters);
  }

  /** By how much it would be narrower at most if its marks' ink took no more than half their cells. */
  inkedOf(first: number, last: number): number {
    return this.#between(sum.inked, first - 1, last);
  }

  #sum(of: number, i: number): number {
    return this.#sums[i * sumCount + of] ?? 0;
  }

  #between(of: number, first: number, end: number): number {
    return this.#sum(of, end) - this.#sum(of, first);
  }

  #endOf(first: number, last: number): number {
    return Math.max(this.#solid[last] ?? first, first);
  }
}
