import {
  advancesIn,
  edgeTrim,
  libreOffice,
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
  /** The first atom, from each on, behind which the program may end a line. */
  readonly next: Int32Array;
  /** Whether the program pulls in by closing marks up what is too long by nature. */
  readonly pullsIn: boolean;
}

/** How the lines of a paragraph stand to those that Word, WPS and LibreOffice would break: they part numbers from measure words and
 * names anywhere, a Latin word hardly anywhere. What is measured of the whole paragraph is measured when it is first asked for. */
export class ProgramBreaks {
  readonly #breaking: Breaking;
  #measured: Measured | undefined;

  constructor(breaking: Breaking) {
    this.#breaking = breaking;
  }

  /** The spacing, in pt a character, with which the programs end a line that begins at `first` behind `last`: above 0 where one would
   * take in more by itself, below 0 where less, 0 where all do the same; infinite where none serves. */
  steeringOf(first: number, last: number, room: number): number {
    const { atoms, slack } = this.#breaking;
    if (last >= atoms.length - 1) return 0;
    this.#measured ??= measuredOf(this.#breaking);
    const { programs, solid } = this.#measured;
    const end = solid[last] ?? last;
    let wider = Number.NEGATIVE_INFINITY;
    let tighter = Number.NEGATIVE_INFINITY;
    let most = Number.POSITIVE_INFINITY;
    for (const widths of programs) {
      if (widths.next[last] !== last) return Number.POSITIVE_INFINITY;
      const further = widths.next[last + 1] ?? last;
      const excess = widthOf(widths, first, end) - room;
      if (widths.pullsIn && excess > slack) return (-excess * leftToSpacing) / (end - first + 1);
      wider = Math.max(wider, room + steeringMargin - widthOf(widths, first, further));
      if (!widths.pullsIn) tighter = Math.max(tighter, excess + steeringMargin);
      // Neither the first character nor the last is steered.
      most = Math.min(most, (widths.steered[end - 1] ?? 0) - (widths.steered[first + 1] ?? 0));
    }
    if (wider <= 0 && tighter <= 0) return 0;
    if (wider + tighter + mostSteering > 0 || most <= 0) return Number.POSITIVE_INFINITY;
    return (Math.max(wider, tighter) / most) * mostSteering * (tighter > 0 ? -1 : 1);
  }

  /** Whether a slight spacing, or none, makes the programs end a line there. */
  mayEnd(first: number, last: number, room: number): boolean {
    return (
      this.#endsPlainly(first, last, room) || Math.abs(this.steeringOf(first, last, room)) <= mostSteering
    );
  }

  /** Whether the layout's own widths show that: what comes next is so wide that it has no room, though Word rounds spacing down and knows
   * of no mark whose ink is wider than half its cell; and what is too wide by nature is so by little. Most lines are told so, where marks
   * close up. */
  #endsPlainly(first: number, last: number, room: number): boolean {
    const { atoms, measures, spacing } = this.#breaking;
    if (!spacing.compress || spacing.tracking > 0) return false;
    if (isBlankAt(atoms, last) || !mayEndIn(word, atoms, last)) return false;
    const excess = measures.widthOf(first, last) - room;
    if (excess * leftToSpacing > mostSteering * (last - first)) return false;
    let further = last + 1;
    while (further < atoms.length - 1 && !mayEndIn(word, atoms, further)) further++;
    const rounded = (further - first) * (spacing.tracking - twipsOf(spacing.tracking));
    const least = measures.widthOf(first, further) - rounded - measures.inkedOf(first, further);
    return least > room + steeringMargin + 1e-6;
  }
}

/** Measures of a paragraph as programs would set it. */
interface Measured {
  readonly programs: readonly Widths[];
  /** The last atom, up to each, that is no blank. */
  readonly solid: Int32Array;
}

function measuredOf({ atoms, spacing: { tracking, compress } }: Breaking): Measured {
  const solid = new Int32Array(atoms.length);
  for (let i = 0, last = 0; i < atoms.length; i++) {
    if (!isBlankAt(atoms, i)) last = i;
    solid[i] = last;
  }
  const setting = { spacing: twipsOf(tracking), compress };
  const programs = compress ? [word] : [word, libreOffice];
  return { programs: programs.map((program) => widthsIn(program, atoms, setting)), solid };
}

/** Whether a program may end a line behind an atom. */
function mayEndIn(program: Program, atoms: readonly Atom[], i: number): boolean {
  const atom = atoms[i];
  const after = atoms[i + 1];
  return !atom || !after || (!isBlank(after) && program.mayPart(atom, after));
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
  return {
    left,
    right,
    steered,
    next: endsIn(program, atoms),
    pullsIn: setting.compress && program.closesUp,
  };
}

function endsIn(program: Program, atoms: readonly Atom[]): Int32Array {
  const ends = new Int32Array(atoms.length);
  for (let i = atoms.length - 1, end = i; i >= 0; i--) {
    if (mayEndIn(program, atoms, i)) end = i;
    ends[i] = end;
  }
  return ends;
}

function widthOf({ left, right }: Widths, first: number, last: number): number {
  return (right[last] ?? 0) - (left[first] ?? 0);
}
