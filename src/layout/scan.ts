import { hasBlank } from '../typography/character.js';
import type { Atom } from './atom.js';
import { blankOf, gapBetween, latinGap, needsLatinGap, type Spacing, trackingBetween } from './spacing.js';
import { isBlank } from './unit.js';

/** The measures of a line that ends behind an atom, in pt. */
export interface Extent {
  /** The last atom taken. */
  readonly end: number;
  /** By nature, blanks at both ends left out. */
  readonly width: number;
  /** The width it could lose at most: the blank of a mark at its end, of marks inside, of Han–Latin gaps. */
  readonly squeezable: number;
  /** The blank of a mark at its end: its loss moves nothing. */
  readonly endBlank: number;
}

/** Measures the lines that begin at an atom, one atom longer each time: as `naturalLine` and `squeezable` would, in
 * constant time each. */
export class LineScan {
  readonly #atoms: readonly Atom[];
  readonly #spacing: Spacing;
  readonly #start: number;
  #end: number;
  #width = 0;
  /** Of the atoms before the last, and of the Han–Latin gaps. */
  #inside = 0;
  /** The last atom that is no blank, with the width and what is inside up to it. */
  #solidEnd: number;
  #solidWidth = 0;
  #solidInside = 0;

  constructor(atoms: readonly Atom[], start: number, spacing: Spacing) {
    this.#atoms = atoms;
    this.#start = start;
    this.#end = start - 1;
    this.#spacing = spacing;
    this.#solidEnd = start - 1;
  }

  /** Takes one more atom in. */
  next(): Extent {
    const { compress } = this.#spacing;
    const last = this.#atoms[this.#end];
    this.#end++;
    const atom = this.#atoms[this.#end];
    if (!atom) return this.#extent();
    if (this.#end === this.#start) {
      this.#width = atom.cell - (compress && atom.kind === 'opening' ? atom.blank : 0);
    } else if (last) {
      const gap = gapBetween(last, atom, this.#spacing) + trackingBetween(last, atom, this.#spacing);
      this.#width += gap + atom.cell;
      if (this.#end - 1 > this.#start) this.#inside += blankOf(this.#atoms[this.#end - 2], last, atom);
      if (needsLatinGap(last, atom)) {
        this.#inside += Math.max(gap - latinGap.least * Math.min(last.size, atom.size), 0);
      }
    }
    if (!isBlank(atom)) {
      this.#solidEnd = this.#end;
      this.#solidWidth = this.#width;
      this.#solidInside = this.#inside;
    }
    return this.#extent();
  }

  #extent(): Extent {
    const last = this.#atoms[this.#solidEnd];
    const endBlank = last && hasBlank(last.kind) === 'right' ? last.blank : 0;
    const squeezable = this.#spacing.compress ? this.#solidInside + endBlank : 0;
    return { end: this.#end, width: this.#solidWidth, endBlank, squeezable };
  }
}
