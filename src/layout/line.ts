import { hasBlank } from '../typography/character.js';
import { twipsOf } from '../typography/program.js';
import type { Atom } from './atom.js';
import {
  blankOf,
  endTrimOf,
  gapBetween,
  growthOf,
  growthOrder,
  lettersShare,
  mayGrow,
  type Spacing,
  shrinkOf,
  squeezeOrder,
  startTrimOf,
  trackingBetween,
} from './spacing.js';
import { isBlankAt, isInsideWord } from './unit.js';

/** One line of text, set. Lengths in pt. */
export interface Line {
  readonly atoms: readonly Atom[];
  /** From the line's left edge to the left edge of each atom's cell; negative for an opening mark whose empty half hangs out. */
  readonly places: readonly number[];
  /** From the line's left edge to where its last character's cell ends, that of a mark without the empty half that it gives up there. */
  readonly width: number;
}

/** A line's atoms with the blank before each and what each gives up; the first stage of setting. */
export interface NaturalLine {
  readonly atoms: readonly Atom[];
  /** Space before atom i (0 for the first), negative where marks close up. */
  readonly gaps: readonly number[];
  /** Taken from the left of the first atom (an opening mark's empty half). */
  readonly startTrim: number;
  /** Taken from the right of the last atom (a mark's empty half). */
  readonly endTrim: number;
  readonly width: number;
}

/** Atoms from `from` to before `to` as a line by nature: blanks at both ends left out, adjacent marks closed up, a mark at
 * either end without the empty half there. */
export function naturalLine(
  atoms: readonly Atom[],
  spacing: Spacing,
  from = 0,
  to: number = atoms.length,
): NaturalLine {
  let start = from;
  let end = to;
  while (start < end && isBlankAt(atoms, start)) start++;
  while (end > start && isBlankAt(atoms, end - 1)) end--;
  const kept = atoms.slice(start, end);
  const first = kept[0];
  const last = kept.at(-1);
  const startTrim = first ? startTrimOf(first, spacing) : 0;
  const endTrim = last ? endTrimOf(last, spacing) : 0;
  const gaps: number[] = [];
  let width = -startTrim - endTrim;
  let before: Atom | undefined;
  for (const atom of kept) {
    const gap = before ? gapBetween(before, atom, spacing) + trackingBetween(before, atom, spacing) : 0;
    gaps.push(gap);
    width += gap + atom.cell;
    before = atom;
  }
  return { atoms: kept, gaps, startTrim, endTrim, width };
}

/** A line as broken, its gaps by nature: centred lines are not filled. */
export function asNatural({ atoms }: Line, spacing: Spacing): Line {
  return place(naturalLine(atoms, spacing));
}

/** A line as broken that is not filled: as it is by nature; one that was squeezed into its room stays so. */
export function ragged(line: Line, room: number, spacing: Spacing): Line {
  const natural = asNatural(line, spacing);
  return natural.width <= room + 0.01 ? natural : line;
}

/** The width by which a line may exceed its room without being too long: the tracking of a last character, which is not
 * counted in its width, and what a DOCX lets in, whose tracking is in whole twips, over the twenty gaps and more of a line. */
export function slackOf({ tracking }: Spacing): number {
  return Math.max(0, -tracking) + (tracking - twipsOf(tracking)) * 20 + 1e-6;
}

/** A paragraph's last line: as it is by nature, squeezed if it is a little too long. */
export function setNaturally(line: NaturalLine, room: number, spacing: Spacing): Line {
  return line.width > room ? justify(line, room, spacing) : place(line);
}

/** A line filled to the room exactly: squeezed if too long, else stretched. */
export function justify(line: NaturalLine, room: number, spacing: Spacing): Line {
  const excess = line.width - room;
  return place(excess <= slackOf(spacing) ? stretch(line, -excess) : squeeze(line, excess, spacing));
}

/** A gap and the most that it can give or take, in pt. */
interface Source {
  readonly gap: number;
  readonly most: number;
}

/** Changes gaps by `wanted` in all, each by a like part of the most that it can; `sign` is 1 where they grow, -1 where they
 * shrink. Returns what is left of `wanted`. */
function share(gaps: number[], sources: readonly Source[], wanted: number, sign: 1 | -1): number {
  const total = sources.reduce((sum, { most }) => sum + most, 0);
  if (total <= 0 || wanted <= 0) return wanted;
  const part = Math.min(1, wanted / total);
  for (const { gap, most } of sources) gaps[gap] = (gaps[gap] ?? 0) + sign * most * part;
  return wanted - total * part;
}

/** Takes `excess` from a line: from marks by kind, if they close up, then from Han–Latin gaps, then from all; within one kind from all
 * alike. A mark's left blank is taken before it, a right one behind it. */
function squeeze(line: NaturalLine, excess: number, { compress }: Spacing): NaturalLine {
  const { atoms } = line;
  const gaps = [...line.gaps];
  const shrinks: Source[] = [];
  const blanks: readonly Source[][] = squeezeOrder.map(() => []);
  let before: Atom | undefined;
  for (const [i, atom] of atoms.entries()) {
    const shrink = before ? shrinkOf(before, atom, gaps[i] ?? 0) : 0;
    if (shrink > 0) shrinks.push({ gap: i, most: shrink });
    const next = atoms[i + 1];
    const place =
      compress && next && before ? squeezeOrder.findIndex((kinds) => kinds.includes(atom.kind)) : -1;
    const sources = blanks[place];
    if (sources) {
      const most = blankOf(before, atom, next);
      sources.push({ gap: hasBlank(atom.kind) === 'left' ? i : i + 1, most });
    }
    before = atom;
  }
  const rest = [...blanks, shrinks].reduce((left, sources) => share(gaps, sources, left, -1), excess);
  const squeezed = { ...line, gaps, width: line.width - excess + rest };
  return rest > 1e-9 ? stretch(squeezed, -rest) : squeezed;
}

/** Adds `lack` to a line: blanks grow first, then Han–Latin gaps, then all gaps alike (CLREQ 6.2.2.4), those between letters only
 * where the others would be stretched visibly. A negative lack is taken from all alike. */
function stretch(line: NaturalLine, lack: number): NaturalLine {
  const { atoms } = line;
  const gaps = [...line.gaps];
  const open: number[] = [];
  const letters: number[] = [];
  const first: Readonly<Record<(typeof growthOrder)[number], Source[]>> = { blank: [], latin: [] };
  let before: Atom | undefined;
  for (const [i, atom] of atoms.entries()) {
    if (before && mayGrow(before, atom)) {
      open.push(i);
      const growth = growthOf(before, atom, gaps[i] ?? 0);
      if (growth) first[growth.kind].push({ gap: i, most: growth.most });
    } else if (isInsideWord(before, atom)) letters.push(i);
    before = atom;
  }
  const rest = growthOrder.reduce((left, kind) => share(gaps, first[kind], left, 1), lack);
  const size = atoms[0]?.size ?? 1;
  const all = lettersShare(rest / size, open.length, letters.length) ? [...open, ...letters] : open;
  if (all.length === 0) return line;
  for (const i of all) gaps[i] = (gaps[i] ?? 0) + rest / all.length;
  return { ...line, gaps, width: line.width + lack };
}

function place(line: NaturalLine): Line {
  const { atoms, gaps } = line;
  const places: number[] = [];
  let x = -line.startTrim;
  let i = 0;
  for (const atom of atoms) {
    x += gaps[i++] ?? 0;
    places.push(x);
    x += atom.cell;
  }
  return { atoms, places, width: x - line.endTrim };
}
