import type { Atom } from './atom.js';
import type { BoundNames } from './bound-names.js';
import { slackOf } from './line.js';
import { LineMeasures } from './line-measures.js';
import { partingsOf } from './partings.js';
import type { Spacing } from './spacing.js';
import { isBlankAt } from './unit.js';

/** A paragraph to be broken into lines, with what is measured of it beforehand. Lengths in pt. */
export interface Breaking {
  readonly atoms: readonly Atom[];
  readonly measures: LineMeasures;
  /** The cost of ending a line behind each atom, see `partingsOf`. */
  readonly partings: Float64Array;
  /** The atom that a line begins with if the one before ends behind each atom, blanks passed over. */
  readonly behind: Int32Array;
  /** The room of a line, counted from 0; all but the first have the same. */
  readonly roomOf: (line: number) => number;
  /** By how much a line may exceed its room without being too long. */
  readonly slack: number;
  readonly spacing: Spacing;
}

/** Where a line begins and ends among a paragraph's atoms: the last of it. */
export interface BrokenLine {
  readonly start: number;
  readonly end: number;
}

export function breakingOf(
  atoms: readonly Atom[],
  roomOf: (line: number) => number,
  spacing: Spacing,
  names: BoundNames,
): Breaking {
  return {
    atoms,
    measures: new LineMeasures(atoms, spacing),
    partings: partingsOf(atoms, names),
    behind: startsBehind(atoms),
    roomOf,
    slack: slackOf(spacing),
    spacing,
  };
}

function startsBehind(atoms: readonly Atom[]): Int32Array {
  const behind = new Int32Array(atoms.length);
  for (let end = atoms.length - 1, next = atoms.length; end >= 0; end--) {
    behind[end] = next;
    if (!isBlankAt(atoms, end)) next = end;
  }
  return behind;
}

/** The first atom that is no blank. */
export function firstStart({ atoms, behind }: Breaking): number {
  return isBlankAt(atoms, 0) ? (behind[0] ?? 0) : 0;
}

/** Whether a line that ends behind an atom is the paragraph's last. */
export function endsParagraph({ atoms, behind }: Breaking, end: number): boolean {
  return (behind[end] ?? atoms.length) >= atoms.length;
}
