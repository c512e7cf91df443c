import type { Atom } from './atom.js';
import { bestBreaks, type LastLine } from './best-breaks.js';
import type { BoundNames } from './bound-names.js';
import { type Breaking, type BrokenLine, breakingOf, endsParagraph } from './breaking.js';
import { greedyBreaks } from './greedy-breaks.js';
import { justify, type Line, naturalLine, setNaturally } from './line.js';
import { stretches, weightFrom } from './line-cost.js';
import { freely, partingCosts } from './partings.js';
import { ProgramBreaks } from './program-breaks.js';
import type { Spacing } from './spacing.js';

/** A line whose gaps would be stretched by more, in em, is left ragged. */
const widest = 2.5;

/** Sets atoms line by line, each line as full as it can be: for what is not filled to both edges. `roomOf` gives the room of a line,
 * counted from 0, in pt. */
export function breakLines(
  atoms: readonly Atom[],
  roomOf: (line: number) => number,
  spacing: Spacing,
): readonly Line[] {
  const breaking = breakingOf(atoms, roomOf, spacing, new Map());
  return setLines(breaking, greedyBreaks(breaking));
}

/** Sets atoms as `breakLines` does, but so that the last line holds no lone character where the one before can spare some. */
export function breakRagged(
  atoms: readonly Atom[],
  roomOf: (line: number) => number,
  spacing: Spacing,
): readonly Line[] {
  const breaking = breakingOf(atoms, roomOf, spacing, new Map());
  const lines = greedyBreaks(breaking);
  return setLines(breaking, sparedLine(breaking, lines, freely) ?? sparedLine(breaking, lines) ?? lines);
}

/** Sets a paragraph. It is broken line by line, as Word and WPS do, where that is good. Where a line of it is stretched by more than
 * a twentieth of an em a gap, or parts what belongs together, or the last one holds a lone character (孤字), its lines are broken all
 * together, as is cheapest (see `lineCost`). All lines but the last fill their room. */
export function breakEvenly(
  atoms: readonly Atom[],
  roomOf: (line: number) => number,
  spacing: Spacing,
  names: BoundNames = new Map(),
): readonly Line[] {
  const breaking = breakingOf(atoms, roomOf, spacing, names);
  const greedy = greedyBreaks(breaking);
  if (greedy.length < 2) return setLines(breaking, greedy);
  const programs = new ProgramBreaks(breaking);
  const best = isFlawed(breaking, programs, greedy) ? bestBreaks(breaking, programs) : undefined;
  return setLines(breaking, best ?? greedy);
}

/** Sets a paragraph as `breakEvenly` does, but so that it ends as is wished for; undefined if that would stretch a line by more than
 * a twentieth of an em a gap, part what belongs together, or make lines that no slight spacing carries over into Word. */
export function breakToEnd(
  atoms: readonly Atom[],
  roomOf: (line: number) => number,
  spacing: Spacing,
  wish: LastLine,
  names: BoundNames = new Map(),
): readonly Line[] | undefined {
  const breaking = breakingOf(atoms, roomOf, spacing, names);
  const lines = bestBreaks(breaking, new ProgramBreaks(breaking), wish);
  return lines && setLines(breaking, lines);
}

/** Lines of which the last takes characters of the one before, so that it holds no lone one; each ends where that costs `most` at most.
 * Undefined if it holds none by itself, or cannot. */
function sparedLine(
  breaking: Breaking,
  lines: readonly BrokenLine[],
  most: number = Number.MAX_VALUE,
): readonly BrokenLine[] | undefined {
  const { atoms, behind, measures, partings, roomOf, slack } = breaking;
  const [before, last] = lines.slice(-2);
  if (!before || !last || weightFrom(atoms, last.start, 1) > 1) return undefined;
  const limit = roomOf(lines.length - 1) + slack;
  for (let end = before.end - 1; end >= before.start; end--) {
    const start = behind[end] ?? atoms.length;
    if ((partings[end] ?? 0) > most || weightFrom(atoms, start, 1) <= 1) continue;
    if (measures.widthOf(start, last.end) > limit) return undefined;
    return [...lines.slice(0, -2), { start: before.start, end }, { start, end: last.end }];
  }
  return undefined;
}

/** Whether lines broken one by one have what breaking them together might better. */
function isFlawed(breaking: Breaking, programs: ProgramBreaks, lines: readonly BrokenLine[]): boolean {
  const { atoms, measures, partings, roomOf, spacing } = breaking;
  return lines.some(({ start, end }, i) => {
    if (endsParagraph(breaking, end)) return weightFrom(atoms, start, 1) <= 1;
    const room = roomOf(i);
    return (
      (partings[end] ?? 0) >= partingCosts.weak ||
      measures.stretchOf(start, end, room) > stretches.even ||
      (spacing.compress ? !programs.mayEnd(start, end, room) : programs.steeringOf(start, end, room) !== 0)
    );
  });
}

function setLines(
  { atoms, measures, roomOf, spacing }: Breaking,
  lines: readonly BrokenLine[],
): readonly Line[] {
  return lines.map(({ start, end }, i) => {
    const line = naturalLine(atoms, spacing, start, end + 1);
    const room = roomOf(i);
    const isRagged = i === lines.length - 1 || measures.stretchOf(start, end, room) > widest;
    return isRagged ? setNaturally(line, room, spacing) : justify(line, room, spacing);
  });
}
