import { hasBlank } from '../typography/character.js';
import type { Atom } from './atom.js';
import {
  blankOf,
  gapBetween,
  latinGap,
  needsLatinGap,
  type Spacing,
  squeezeOrder,
  trackingBetween,
} from './spacing.js';
import { isBlankAt, isInsideWord, isJoined } from './unit.js';

/** One line of text, set. Lengths in pt. */
export interface Line {
  readonly atoms: readonly Atom[];
  /** From the line's left edge to the left edge of each atom's cell; negative for an opening mark whose empty half hangs out. */
  readonly places: readonly number[];
  /** From the line's left edge to where its last character's cell ends. */
  readonly width: number;
}

/** A line's atoms with the blank before each and what each gives up; the first stage of setting. */
export interface NaturalLine {
  readonly atoms: readonly Atom[];
  /** Space before atom i (0 for the first), negative where marks close up. */
  readonly gaps: readonly number[];
  /** Taken from the left of the first atom (an opening mark's empty half). */
  readonly startTrim: number;
  readonly width: number;
}

/** Atoms from `from` to before `to` as a line by nature: blanks at both ends left out, adjacent marks closed up, an
 * opening mark at the start without its empty half. */
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
  const startTrim = spacing.compress && first?.kind === 'opening' ? first.blank : 0;
  const gaps: number[] = [];
  let width = -startTrim;
  let before: Atom | undefined;
  for (const atom of kept) {
    const gap = before ? gapBetween(before, atom, spacing) + trackingBetween(before, atom, spacing) : 0;
    gaps.push(gap);
    width += gap + atom.cell;
    before = atom;
  }
  return { atoms: kept, gaps, startTrim, width };
}

/** A line as broken, its gaps by nature: centred lines are not filled. */
export function asNatural({ atoms }: Line, spacing: Spacing): Line {
  return place(naturalLine(atoms, spacing), 0);
}

/** A line's width without the blank of a mark at its end, as it is without that of one at its start: what is centred. */
export function inkWidth({ atoms, width }: Line, { compress }: Spacing): number {
  return compress ? width - endBlank(atoms) : width;
}

/** The width that a line could lose at most: the blank of a mark at its end, of marks inside, of Han–Latin gaps. */
export function squeezable(line: NaturalLine, { compress }: Spacing): number {
  if (!compress) return 0;
  const { atoms } = line;
  let total = endBlank(atoms);
  let before: Atom | undefined;
  let i = 0;
  for (const atom of atoms) {
    const next = atoms[i + 1];
    if (before && next) total += blankOf(before, atom, next);
    total += shrinkOf(line, i++);
    before = atom;
  }
  return total;
}

/** The width by which a line may exceed its room without being too long: the tracking of a last character, which is not
 * counted in its width. */
export function slackOf({ tracking }: Spacing): number {
  return Math.max(0, -tracking) + 1e-6;
}

/** A paragraph's last line: as it is by nature, squeezed if it is a little too long. */
export function setNaturally(line: NaturalLine, room: number, spacing: Spacing): Line {
  return line.width > room ? justify(line, room, spacing) : place(line, 0);
}

/** A line filled to the room exactly: squeezed if too long, else stretched. */
export function justify(line: NaturalLine, room: number, spacing: Spacing): Line {
  const excess = line.width - room;
  if (excess <= slackOf(spacing)) return place(stretch(line, -excess), 0);
  return place(squeeze(line, excess, spacing), Math.min(excess, endBlank(line.atoms)));
}

/** How much each gap grows if a line is stretched to its room, in em of its first atom. */
export function stretchPerGap(line: NaturalLine, room: number): number {
  if (line.width >= room) return 0;
  const { atoms } = line;
  let count = 0;
  for (let i = 1; i < atoms.length; i++) if (mayGrow(atoms, i)) count++;
  if (count === 0) count = atoms.length - 1;
  return count === 0 ? Number.POSITIVE_INFINITY : (room - line.width) / count / (atoms[0]?.size ?? 16);
}

function endBlank(atoms: readonly Atom[]): number {
  const last = atoms.at(-1);
  return last && hasBlank(last.kind) === 'right' ? last.blank : 0;
}

/** The width that the Han–Latin gap before atom i may still give up. */
function shrinkOf({ atoms, gaps }: NaturalLine, i: number): number {
  const before = atoms[i - 1];
  const atom = atoms[i];
  if (!before || !atom || !needsLatinGap(before, atom)) return 0;
  return Math.max((gaps[i] ?? 0) - latinGap.least * Math.min(before.size, atom.size), 0);
}

/** A gap and the most that can be taken from it, in pt. */
interface Source {
  readonly gap: number;
  readonly most: number;
}

/** Takes `excess` from a line: the end's blank first (left to `place`), then marks by kind, then Han–Latin gaps; within one
 * kind all alike. A mark's left blank is taken before it, a right one behind it. */
function squeeze(line: NaturalLine, excess: number, { compress }: Spacing): NaturalLine {
  if (!compress) return line;
  const { atoms } = line;
  const gaps = [...line.gaps];
  let rest = excess - Math.min(excess, endBlank(atoms));
  const takeFrom = (sources: readonly Source[]): void => {
    const total = sources.reduce((sum, { most }) => sum + most, 0);
    if (total <= 0 || rest <= 0) return;
    const part = Math.min(1, rest / total);
    for (const { gap, most } of sources) gaps[gap] = (gaps[gap] ?? 0) - most * part;
    rest -= total * part;
  };
  const shrinks: Source[] = [];
  const blanks: readonly Source[][] = squeezeOrder.map(() => []);
  let before: Atom | undefined;
  for (let i = 0; i < atoms.length; i++) {
    const atom = atoms[i];
    if (!atom) break;
    const shrink = shrinkOf(line, i);
    if (shrink > 0) shrinks.push({ gap: i, most: shrink });
    const next = atoms[i + 1];
    const place = next && before ? squeezeOrder.findIndex((kinds) => kinds.includes(atom.kind)) : -1;
    const sources = blanks[place];
    if (sources) {
      const most = blankOf(before, atom, next);
      if (atom.kind === 'middleDot') sources.push({ gap: i, most: most / 2 }, { gap: i + 1, most: most / 2 });
      else sources.push({ gap: hasBlank(atom.kind) === 'left' ? i : i + 1, most });
    }
    before = atom;
  }
  for (const sources of blanks) takeFrom(sources);
  takeFrom(shrinks);
  const squeezed = { atoms, gaps, startTrim: line.startTrim, width: line.width - excess + rest };
  return rest > 1e-9 ? stretch(squeezed, -rest) : squeezed;
}

/** Whether the gap before atom i may grow: not inside Latin words and numbers, —— and ……. */
function mayGrow(atoms: readonly Atom[], i: number): boolean {
  const before = atoms[i - 1];
  const atom = atoms[i];
  return before !== undefined && atom !== undefined && !isInsideWord(atoms, i - 1) && !isJoined(before, atom);
}

function stretch(line: NaturalLine, lack: number): NaturalLine {
  const gaps = [...line.gaps];
  // A line that is all one Latin word has no other gaps than those between its letters.
  const all = line.atoms.map((_, i) => i).slice(1);
  const between = all.filter((i) => mayGrow(line.atoms, i));
  const open = between.length > 0 ? between : all;
  if (open.length === 0) return line;
  const isLatinGap = (i: number): boolean => {
    const before = line.atoms[i - 1];
    const atom = line.atoms[i];
    return before !== undefined && atom !== undefined && needsLatinGap(before, atom);
  };
  // Han–Latin gaps are wide already: they take their share only up to their limit.
  const even = lack / open.length;
  const limit = (i: number): number => {
    const size = line.atoms[i]?.size ?? 0;
    return isLatinGap(i) && even > 0
      ? Math.min(even, Math.max(latinGap.most * size - (gaps[i] ?? 0), 0))
      : even;
  };
  const others = open.filter((i) => !isLatinGap(i));
  const capped = others.length > 0 ? open.filter(isLatinGap) : [];
  const taken = capped.reduce((sum, i) => sum + limit(i), 0);
  const rest = capped.length > 0 ? others : open;
  for (const i of capped) gaps[i] = (gaps[i] ?? 0) + limit(i);
  for (const i of rest) gaps[i] = (gaps[i] ?? 0) + (lack - taken) / rest.length;
  return { ...line, gaps, width: line.width + lack };
}

function place(line: NaturalLine, endTrimmed: number): Line {
  const { atoms, gaps } = line;
  const places: number[] = [];
  let x = -line.startTrim;
  let i = 0;
  for (const atom of atoms) {
    x += gaps[i++] ?? 0;
    places.push(x);
    x += atom.cell;
  }
  return { atoms, places, width: x - endTrimmed };
}
