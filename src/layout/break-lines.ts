import { isForbiddenAtEnd, isForbiddenAtStart } from '../typography/character.js';
import type { Atom } from './atom.js';
import { justify, type Line, naturalLine, setNaturally, slackOf, stretchPerGap } from './line.js';
import { type BrokenLine, relaxLines } from './relax.js';
import { type Extent, LineScan } from './scan.js';
import type { Spacing } from './spacing.js';
import { breaksOf, isBlankAt, isInsideWord, isSensibleBreak } from './unit.js';

/** A line whose gaps would be stretched by more, in em, is torn apart: the word behind it is parted instead. Less is
 * borne in a paragraph's first, since no line before it can share (see relaxLines). */
const tornApart = { first: 1, later: 2.5 };

/** Sets a paragraph's atoms line by line, as Word and WPS do: each line takes what it can; marks are pulled in (先挤进)
 * where that moves less than pushing out (后推出) would. All lines but the last fill their room, unless that would tear
 * them apart. `roomOf` gives the room of a line, counted from 0, in pt. */
export function breakLines(
  atoms: readonly Atom[],
  roomOf: (line: number) => number,
  spacing: Spacing,
): readonly Line[] {
  const ends = breaksOf(atoms);
  const broken: BrokenLine[] = [];
  for (let start = 0; start < atoms.length; ) {
    const room = roomOf(broken.length);
    const end = nextLine(atoms, start, ends, room, roomOf(1), spacing);
    broken.push({ start, end, room });
    start = end + 1;
    while (start < atoms.length && isBlankAt(atoms, start)) start++;
  }
  return relaxLines(atoms, broken, ends, spacing).map(({ start, end, room }, i) => {
    const line = naturalLine(atoms, spacing, start, end + 1);
    // What would be torn apart all the same is better left ragged.
    const isTorn = stretchPerGap(line, room) > tornApart.later;
    return i === broken.length - 1 || isTorn
      ? setNaturally(line, room, spacing)
      : justify(line, room, spacing);
  });
}

/** The last atom of the line that begins at `start`. */
function nextLine(
  atoms: readonly Atom[],
  start: number,
  ends: readonly boolean[],
  room: number,
  fullRoom: number,
  spacing: Spacing,
): number {
  const limit = room + slackOf(spacing);
  const scan = new LineScan(atoms, start, spacing);
  let fitting: Extent | undefined;
  let pulledIn: Extent | undefined;
  let sensible: Extent | undefined;
  let anywhere: Extent | undefined;
  let forbidden: Extent | undefined;
  for (let end = start; end < atoms.length; end++) {
    const candidate = scan.next();
    if (candidate.width <= limit) {
      if (ends[end]) fitting = candidate;
      else if (isSensibleBreak(atoms, end)) sensible = candidate;
      else if (mayPart(atoms, end)) anywhere = candidate;
      else if (!isInsideWord(atoms, end)) forbidden = candidate;
    } else if (candidate.width - candidate.squeezable <= limit) {
      if (ends[end]) pulledIn ??= candidate;
    } else if (candidate.width > limit + 2 * (atoms[start]?.size ?? 0)) break;
  }
  if (fitting?.end === atoms.length - 1) return fitting.end;
  // What a pulled in line takes from its inside, against what the shorter line would have to be stretched by.
  const pull = pulledIn ? pulledIn.width - room - pulledIn.endBlank : 0;
  if (pulledIn && (!fitting || pull <= room - fitting.width)) return pulledIn.end;
  const parted = sensible ?? anywhere;
  // Marks that may not be broken and fill more than a line are broken all the same; and a room narrower than one
  // character still takes one, so that the setting always goes on.
  if (!fitting) return (parted ?? forbidden)?.end ?? start;
  // A Latin word wider than a whole line is parted where it begins, not pushed out; so is one that would tear the line
  // before it apart, if it has a sensible place for it.
  const isBehind = (candidate: Extent | undefined): candidate is Extent =>
    candidate !== undefined && candidate.end > fitting.end;
  if (isBehind(parted) && isWiderThan(fullRoom, fitting.end + 1, atoms, spacing)) return parted.end;
  if (!isBehind(sensible)) return fitting.end;
  const before = naturalLine(atoms, spacing, start, fitting.end + 1);
  const torn = room < fullRoom ? tornApart.first : tornApart.later;
  return stretchPerGap(before, room) > torn ? sensible.end : fitting.end;
}

/** Whether a word may be parted behind an atom if no better place is to be had. */
function mayPart(atoms: readonly Atom[], i: number): boolean {
  if (!isInsideWord(atoms, i)) return false;
  const atom = atoms[i];
  const next = atoms[i + 1];
  if (!atom || !next) return false;
  return !isForbiddenAtStart(next.char) && !isForbiddenAtEnd(atom.char);
}

/** Whether the Latin word that begins at an atom is wider than a room. */
function isWiderThan(room: number, start: number, atoms: readonly Atom[], spacing: Spacing): boolean {
  const scan = new LineScan(atoms, start, spacing);
  for (let end = start; ; end++) {
    if (scan.next().width > room + slackOf(spacing)) return true;
    if (!isInsideWord(atoms, end)) return false;
  }
}
