import type { Atom } from './atom.js';
import { naturalLine, slackOf, squeezable, stretchPerGap } from './line.js';
import type { Spacing } from './spacing.js';

/** The widest that a gap should be stretched, in em. */
const widest = 0.25;
/** How many lines before one that is stretched too far may give some of their text to it. */
const reach = 3;

/** A line as broken: its first and last atom, and its room. */
export interface BrokenLine {
  readonly start: number;
  readonly end: number;
  readonly room: number;
}

/** Where a word that must not be parted (an e-mail address) leaves the line before it nearly empty, the lines before
 * that give some of their text to it, so that no gap is stretched beyond a quarter em; if that cannot be, as little as
 * can be. All other lines stay as they were broken. */
export function relaxLines(
  atoms: readonly Atom[],
  broken: readonly BrokenLine[],
  ends: readonly boolean[],
  spacing: Spacing,
): readonly BrokenLine[] {
  const lines = [...broken];
  const stretchOf = (start: number, end: number, room: number): number =>
    stretchBetween(atoms, start, end, room, spacing);
  for (let k = 1; k < lines.length - 1; k++) {
    const loose = lines[k];
    if (!loose || stretchOf(loose.start, loose.end, loose.room) <= widest) continue;
    for (let depth = 1; depth <= reach && k - depth >= 0; depth++) {
      const group = lines.slice(k - depth, k + 1);
      const better = spread(group, ends, stretchOf);
      if (!better) continue;
      lines.splice(k - depth, depth + 1, ...better.lines);
      if (better.most <= widest) break;
    }
  }
  return lines;
}

type StretchOf = (start: number, end: number, room: number) => number;

/** The same lines broken anew so that the most stretched of them is stretched least; undefined if that is no better. */
function spread(
  group: readonly BrokenLine[],
  ends: readonly boolean[],
  stretchOf: StretchOf,
): { readonly lines: readonly BrokenLine[]; readonly most: number } | undefined {
  const first = group[0];
  const last = group.at(-1);
  if (!first || !last) return undefined;
  const now = Math.max(...group.map(({ start, end, room }) => stretchOf(start, end, room)));
  let best: { lines: readonly BrokenLine[]; most: number } = { lines: group, most: now };
  const breakFrom = (at: number, start: number, taken: readonly BrokenLine[], most: number): void => {
    const line = group[at];
    if (!line || most >= best.most) return;
    if (at === group.length - 1) {
      const all = Math.max(most, stretchOf(start, line.end, line.room));
      if (all < best.most - 1e-9)
        best = { lines: [...taken, { start, end: line.end, room: line.room }], most: all };
      return;
    }
    // A line gives text to the next: it never takes more than it had.
    for (let end = line.end; end > start; end--) {
      if (!ends[end]) continue;
      const stretched = stretchOf(start, end, line.room);
      if (stretched === Number.POSITIVE_INFINITY) continue;
      if (stretched >= best.most) break;
      breakFrom(at + 1, end + 1, [...taken, { start, end, room: line.room }], Math.max(most, stretched));
    }
  };
  breakFrom(0, first.start, [], 0);
  return best.most < now - 1e-9 ? best : undefined;
}

/** None if the line is full or can be squeezed into its room; infinite if it cannot. */
function stretchBetween(
  atoms: readonly Atom[],
  start: number,
  end: number,
  room: number,
  spacing: Spacing,
): number {
  const line = naturalLine(atoms, spacing, start, end + 1);
  const limit = room + slackOf(spacing);
  if (line.width <= limit) return stretchPerGap(line, room);
  return line.width - squeezable(line, spacing) <= limit ? 0 : Number.POSITIVE_INFINITY;
}
