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
    roomOf,
    slack: slackOf(spacing),
    spacing,
  };
}

/** The atom that the next line begins with, blanks passed over. */
export function startBehind(atoms: readonly Atom[], end: number): number {
  let next = end + 1;
  while (next < atoms.length && isBlankAt(atoms, next)) next++;
  return next;
}
