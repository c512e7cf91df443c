import type { Atom } from './atom.js';
import { isForbiddenAtStart } from './character.js';
import {
  justify,
  type Line,
  type LooseLine,
  looseLine,
  pullOf,
  setNaturally,
  slackOf,
  squeezable,
} from './line.js';
import { type BrokenLine, relaxLines } from './relax.js';
import type { Spacing } from './spacing.js';
import { breaksOf, isBlank, isInsideWord, isSensibleBreak } from './unit.js';

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
  const broken: BrokenLine[] = [];
  for (let start = 0; start < atoms.length; ) {
    const room = roomOf(broken.length);
    const { end } = nextLine(atoms, start, ends, room, roomOf(1), spacing);
    broken.push({ start, end, room });
    start = end + 1;
    while (start < atoms.length && isBlankAt(atoms, start)) start++;
  }
  return relaxLines(atoms, broken, ends, spacing).map(({ start, end, room }, i) => {
    const line = looseLine(atoms.slice(start, end + 1), spacing);
    return i === broken.length - 1 ? setNaturally(line, room, spacing) : justify(line, room, spacing);
  });
}

function nextLine(
  atoms: readonly Atom[],
  start: number,
  ends: readonly boolean[],
  room: number,
  fullRoom: number,
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
      else if (mayPart(atoms, end)) anywhere = candidate;
    } else if (line.width - squeezable(line, spacing) <= limit) {
      if (ends[end]) pulledIn ??= candidate;
    } else if (line.width > limit + 2 * (atoms[start]?.size ?? 0)) break;
  }
  if (fitting?.end === atoms.length - 1) return fitting;
  if (pulledIn && (!fitting || pullOf(pulledIn.line, room) <= room - fitting.line.width)) return pulledIn;
  const first: Candidate = { end: start, line: looseLine(atoms.slice(start, start + 1), spacing) };
  const parted = sensible ?? anywhere;
  if (!fitting) return parted ?? first;
  // A Latin word wider than a whole line is parted where it begins, not pushed out.
  const parts = parted !== undefined && parted.end > fitting.end;
  return parts && isWiderThan(fullRoom, fitting.end + 1, atoms, spacing) ? parted : fitting;
}

/** Whether a word may be parted behind an atom if no better place is to be had. */
function mayPart(atoms: readonly Atom[], i: number): boolean {
  return isInsideWord(atoms, i) && !isForbiddenAtStart(atoms[i + 1]?.char ?? '');
}

/** Whether the Latin word that begins at an atom is wider than a room. */
function isWiderThan(room: number, start: number, atoms: readonly Atom[], spacing: Spacing): boolean {
  let end = start;
  while (isInsideWord(atoms, end)) end++;
  return looseLine(atoms.slice(start, end + 1), spacing).width > room + slackOf(spacing);
}

function isBlankAt(atoms: readonly Atom[], i: number): boolean {
  const atom = atoms[i];
  return atom !== undefined && isBlank(atom);
}
