import { isForbiddenAtEnd } from '../typography/character.js';
import { isKeptByPrograms } from '../typography/prohibited.js';
import type { Atom } from './atom.js';
import type { Breaking } from './breaking.js';
import type { LineMeasures } from './line-measures.js';
import { isBlank, isInsideWord } from './unit.js';

/** The character spacing in pt by which the DOCX ends a line earlier or later than Word would: more would be seen. */
export const mostSteering = 0.3;
/** The part of what a line exceeds its room by that is left to spacing: Word squeezes marks by itself. */
const leftToSpacing = 0.75;

/** How the lines of a paragraph stand to those that Word, WPS and LibreOffice would break: they part numbers from measure words and
 * names anywhere, a Latin word nowhere. */
export class ProgramBreaks {
  readonly #measures: LineMeasures;
  readonly #count: number;
  /** The first atom, from each on, behind which such a program may end a line. */
  readonly #next: Int32Array;

  /** By how much a line may exceed its room without being too long, in pt. */
  readonly #slack: number;

  constructor({ atoms, measures, slack }: Breaking) {
    this.#slack = slack;
    this.#measures = measures;
    this.#count = atoms.length;
    this.#next = new Int32Array(atoms.length);
    let next = atoms.length - 1;
    for (let i = atoms.length - 1; i >= 0; i--) {
      if (mayEnd(atoms[i], atoms[i + 1])) next = i;
      this.#next[i] = next;
    }
  }

  /** The spacing, in pt a character, with which a program ends a line that begins at `first` behind `last`: above 0 where it would
   * take in more by itself, below 0 where less, 0 where it does the same; infinite where it can't. */
  steeringOf(first: number, last: number, room: number): number {
    if (last >= this.#count - 1) return 0;
    if (this.#next[last] !== last) return Number.POSITIVE_INFINITY;
    const excess = this.#measures.widthOf(first, last) - room;
    if (excess > this.#slack) return (-excess * leftToSpacing) / (last - first + 1);
    const further = this.#next[last + 1] ?? last;
    const lack = room - this.#measures.widthOf(first, further);
    return lack < -this.#slack ? 0 : Math.max(0, lack / (further - first + 1));
  }
}

function mayEnd(atom: Atom | undefined, next: Atom | undefined): boolean {
  if (!atom || !next) return true;
  if (isBlank(next) || isKeptByPrograms(next.char) || isForbiddenAtEnd(atom.char)) return false;
  return !isInsideWord(atom, next);
}
