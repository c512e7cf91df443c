import type { Atom } from './atom.js';
import {
  justify,
  type Line,
  type LooseLine,
  looseLine,
  pullOf,
  setNaturally,
  slackOf,
  squeezable,
  stretchPerGap,
} from './line.js';
import type { Spacing } from './spacing.js';
import { breaksOf, isBlank, isInsideWord, isSensibleBreak } from './unit.js';

/** The widest that a gap may be stretched, in em, before a long Latin word is parted instead. */
const widestStretch = 0.25;

/** A place where a line may end: behind atom `end`, and the line it would make. */
interface Candidate {
  readonly end: number;
  readonly line: LooseLine;
}

/** Sets a paragraph's atoms line by line, as Word and WPS do: each line takes what it can; marks are pulled in (先挤进)
 * where that moves less than pushing out (后推出) would. All lines but the last fill their room. `roomOf` gives the
 * room of a line, counted from 0, in pt. */
export function breakLines(
  atoms: readonly Atom[],
  roomOf: (line: number) => number,
  spacing: Spacing,
): readonly Line[] {
  const ends = breaksOf(atoms);
  const lines: Line[] = [];
  for (let start = 0; start < atoms.length; ) {
    const room = roomOf(lines.length);
    const { end, line } = nextLine(atoms, start, ends, room, spacing);
    lines.push(end === atoms.length - 1 ? setNaturally(line, room, spacing) : justify(line, room, spacing));
    start = end + 1;
    while (start < atoms.length && isBlankAt(atoms, start)) start++;
  }
  return lines;
}

function nextLine(
  atoms: readonly Atom[],
  start: number,
  ends: readonly boolean[],
  room: number,
  spacing: Spacing,
): Candidate {
  const limit = room + slackOf(spacing);
  let fitting: Candidate | undefined;
  let pulledIn: Candidate | undefined;
  let sensible: Candidate | undefined;
  let anywhere: Candidate | undefined;
  for (let end = start; end < atoms.length; end++) {
    const line = looseLine(atoms.slice(start, end + 1), spacing);
    const candidate = { end, line };
    if (line.width <= limit) {
      if (ends[end]) fitting = candidate;
      else if (isSensibleBreak(atoms, end)) sensible = candidate;
      else if (isInsideWord(atoms, end)) anywhere = candidate;
    } else if (line.width - squeezable(line, spacing) <= limit) {
      if (ends[end]) pulledIn ??= candidate;
    } else if (line.width > limit + 2 * (atoms[start]?.size ?? 0)) break;
  }
  if (fitting?.end === atoms.length - 1) return fitting;
  if (pulledIn && (!fitting || pullOf(pulledIn.line, room) <= room - fitting.line.width)) return pulledIn;
  if (!fitting)
    return sensible ?? anywhere ?? { end: start, line: looseLine(atoms.slice(start, start + 1), spacing) };
  const isLoose = stretchPerGap(fitting.line, room) > widestStretch;
  return isLoose && sensible && sensible.end > fitting.end ? sensible : fitting;
}

function isBlankAt(atoms: readonly Atom[], i: number): boolean {
  const atom = atoms[i];
  return atom !== undefined && isBlank(atom);
}
