import {
  advancesIn,
  edgeTrim,
  libreOffice,
  mayPart,
  mostSteering,
  type Program,
  steeringMargin,
  type TextSetting,
  twipsOf,
  word,
} from '../typography/program.js';
import type { Atom } from './atom.js';
import type { Breaking } from './breaking.js';
import { isBlank, isBlankAt } from './unit.js';

/** The part of what a line exceeds its room by that is left to spacing: Word squeezes marks by itself. */
const leftToSpacing = 0.75;

/** The widths of a paragraph's lines in a program, as sums over its atoms. */
interface Widths {
  /** Where a line begins with each atom, and where it ends with each, in pt from the first. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** By how much the atoms before each are wider, in pt, if all are steered as far as may be. */
  readonly steered: Float64Array;
  /** Whether the program pulls in by closing marks up what is too long by nature. */
  readonly pullsIn: boolean;
}

/** How the lines of a paragraph stand to those that Word, WPS and LibreOffice would break: they part numbers from measure words and
 * names anywhere, a Latin word hardly anywhere. */
export class ProgramBreaks {
  readonly #programs: readonly Widths[];
  readonly #count: number;
  /** The first atom, from each on, behind which such a program may end a line. */
  readonly #next: Int32Array;
  /** The last atom, up to each, that is no blank. */
  readonly #solid: Int32Array;
  /** By how much a line may exceed its room without being too long, in pt. */
  readonly #slack: number;

  constructor({ atoms, slack, spacing: { tracking, compress } }: Breaking) {
    this.#slack = slack;
    this.#count = atoms.length;
    this.#next = new Int32Array(atoms.length);
    this.#solid = new Int32Array(atoms.length);
    let next = atoms.length - 1;
    for (let i = atoms.length - 1; i >= 0; i--) {
      const atom = atoms[i];
      const after = atoms[i + 1];
      if (!atom || !after || (!isBlank(after) && mayPart(atom, after))) next = i;
      this.#next[i] = next;
    }
    let solid = 0;
    for (let i = 0; i < atoms.length; i++) {
      if (!isBlankAt(atoms, i)) solid = i;
      this.#solid[i] = solid;
    }
    const setting = { spacing: twipsOf(tracking), compress };
    this.#programs = (compress ? [word] : [word, libreOffice]).map((program) =>
      widthsIn(program, atoms, setting),
    );
  }

  /** The spacing, in pt a character, with which the programs end a line that begins at `first` behind `last`: above 0 where one would
   * take in more by itself, below 0 where less, 0 where all do the same; infinite where none serves. */
  steeringOf(first: number, last: number, room: number): number {
    if (last >= this.#count - 1) return 0;
    if (this.#next[last] !== last) return Number.POSITIVE_INFINITY;
    const end = this.#solid[last] ?? last;
    const further = this.#next[last + 1] ?? last;
    let wider = Number.NEGATIVE_INFINITY;
    let tighter = Number.NEGATIVE_INFINITY;
    let most = Number.POSITIVE_INFINITY;
    for (const widths of this.#programs) {
      const excess = widthOf(widths, first, end) - room;
      if (widths.pullsIn && excess > this.#slack) return (-excess * leftToSpacing) / (end - first + 1);
      wider = Math.max(wider, room + steeringMargin - widthOf(widths, first, further));
      if (!widths.pullsIn) tighter = Math.max(tighter, excess + steeringMargin);
      // Neither the first character nor the last is steered.
      most = Math.min(most, (widths.steered[end - 1] ?? 0) - (widths.steered[first + 1] ?? 0));
    }
    if (wider <= 0 && tighter <= 0) return 0;
    if (wider + tighter + mostSteering > 0 || most <= 0) return Number.POSITIVE_INFINITY;
    return (Math.max(wider, tighter) / most) * mostSteering * (tighter > 0 ? -1 : 1);
  }
}

function widthsIn(program: Program, atoms: readonly Atom[], setting: TextSetting): Widths {
  const advances = advancesIn(program, atoms, setting);
  // A program that leaves no spacing out has as much behind every atom.
  const wider = program.dropsSpacing
    ? advancesIn(program, atoms, { ...setting, spacing: setting.spacing + mostSteering })
    : undefined;
  const left = new Float64Array(atoms.length);
  const right = new Float64Array(atoms.length);
  const steered = new Float64Array(atoms.length);
  let place = 0;
  let more = 0;
  for (let i = 0; i < atoms.length; i++) {
    const atom = atoms[i];
    if (!atom) break;
    left[i] = place + edgeTrim(program, setting, atom, undefined);
    right[i] = place + program.cellOf(atom) - edgeTrim(program, setting, undefined, atom);
    steered[i] = more;
    const advance = advances[i] ?? 0;
    place += advance;
    more += wider ? (wider[i] ?? 0) - advance : mostSteering;
  }
  return { left, right, steered, pullsIn: setting.compress && program.closesUp };
}

function widthOf({ left, right }: Widths, first: number, last: number): number {
  return (right[last] ?? 0) - (left[first] ?? 0);
}
