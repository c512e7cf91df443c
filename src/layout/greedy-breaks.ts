import { isForbiddenAtEnd, isForbiddenAtStart } from '../typography/character.js';
import type { Atom } from './atom.js';
import { type Breaking, type BrokenLine, firstStart } from './breaking.js';
import { freely } from './partings.js';
import { isInsideWord } from './unit.js';

/** Breaks a paragraph line by line, as Word and WPS do: each line takes what it can; marks are pulled in (先挤进) where that moves
 * less than pushing out (后推出) would. */
export function greedyBreaks(breaking: Breaking): readonly BrokenLine[] {
  const { atoms, behind, roomOf } = breaking;
  const lines: BrokenLine[] = [];
  for (let start = firstStart(breaking); start < atoms.length; ) {
    const end = lineEnd(breaking, start, roomOf(lines.length));
    lines.push({ start, end });
    start = behind[end] ?? atoms.length;
  }
  return lines;
}

/** The last atom of the line that begins at `start`. */
function lineEnd(breaking: Breaking, start: number, room: number): number {
  const { atoms, measures, partings, slack, spacing } = breaking;
  const limit = room + slack;
  let fitting: number | undefined;
  let pulledIn: number | undefined;
  let parted: number | undefined;
  for (let end = start; end < atoms.length; end++) {
    const cost = partings[end] ?? 0;
    const width = measures.widthOf(start, end);
    if (width <= limit) {
      if (cost <= freely) fitting = end;
      else if (parted === undefined || cost <= (partings[parted] ?? 0)) parted = end;
    } else if (!spacing.compress || width - measures.squeezableOf(start, end) > limit) break;
    else if (cost <= freely) pulledIn ??= end;
  }
  if (fitting === atoms.length - 1) return fitting;
  // What a pulled in line takes, against what the shorter line would have to be stretched by; that a mark at its end gives up its
  // empty half is no lack.
  if (pulledIn !== undefined) {
    const pull = measures.widthOf(start, pulledIn) - room;
    if (fitting === undefined) return pulledIn;
    const lack = room - measures.widthOf(start, fitting) - measures.endTrimOf(start, fitting);
    if (pull <= lack) return pulledIn;
  }
  if (fitting === undefined) return partedSomewhere(breaking, start, limit, parted);
  // A Latin word wider than a whole line is parted where it begins, not pushed out.
  const isPushed = isWiderThanLine(breaking, fitting + 1);
  return isPushed ? Math.max(fitting, partedSomewhere(breaking, start, limit, parted)) : fitting;
}

/** Where a line ends whose room takes nothing that belongs together: at the cheapest place, else within a word, else anywhere; and a
 * room narrower than one character still takes one, so that the setting always goes on. */
function partedSomewhere(
  { atoms, measures, partings }: Breaking,
  start: number,
  limit: number,
  parted: number | undefined,
): number {
  if (parted !== undefined && partings[parted] !== Number.POSITIVE_INFINITY) return parted;
  let forbidden = start;
  let inWord: number | undefined;
  for (let end = start; end < atoms.length && measures.widthOf(start, end) <= limit; end++) {
    if (!isInsideWord(atoms[end], atoms[end + 1])) forbidden = end;
    else if (mayPart(atoms, end)) inWord = end;
  }
  return inWord ?? forbidden;
}

/** Whether a word may be parted behind an atom if no better place is to be had. */
function mayPart(atoms: readonly Atom[], i: number): boolean {
  const atom = atoms[i];
  const next = atoms[i + 1];
  return (
    atom !== undefined && next !== undefined && !isForbiddenAtStart(next.char) && !isForbiddenAtEnd(atom.char)
  );
}

/** Whether the Latin word that begins at an atom is wider than a whole line. */
function isWiderThanLine({ atoms, measures, roomOf, slack }: Breaking, start: number): boolean {
  const room = roomOf(1) + slack;
  let end = start;
  while (measures.widthOf(start, end) <= room) {
    if (!isInsideWord(atoms[end], atoms[end + 1])) return false;
    end++;
  }
  return true;
}
