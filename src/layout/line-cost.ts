import { characterWeight } from '../typography/character.js';
import type { Atom } from './atom.js';
import { type Breaking, type BrokenLine, endsParagraph } from './breaking.js';
import { carryingCost } from './carrying.js';
import { freely, partingCosts } from './partings.js';
import type { ProgramBreaks } from './program-breaks.js';
import { evenStretch, type Spacing } from './spacing.js';
import { isInsideWord } from './unit.js';

/** The stretch of a gap in em that is not seen, and the most that is borne where anything else can be done. */
export const stretches = { even: evenStretch, torn: 0.1 };

/** Costs of a line's flaws, beside its stretch and what it parts (`partingCosts`). */
const costs = {
  /** Stretched beyond this part of `stretches.even`, which nobody sees, each further twentieth of an em. */
  fine: 0.4,
  finer: 1.5,
  /** Stretched beyond `stretches.even`, and each further twentieth of an em of it. */
  seen: 25,
  /** The same where marks are not closed up: what programs break otherwise is off to the paragraph's end there. */
  seenLoose: 10,
  seenMore: 20,
  /** Stretched beyond `stretches.torn`, and each further twentieth of an em of it. */
  torn: 1000,
  tornMore: 200,
  /** The paragraph's last, with a lone character. */
  orphan: 60,
  /** The same where that is the measure word of a number on the line before. */
  partedOrphan: 1200,
  /** All that its marks and gaps can give is taken. */
  squeezed: 0.6,
  /** Its characters are set tighter, too. */
  tightened: 4,
};

/** The cost of stretching a line's gaps by so much, in em each: next to nothing up to a fiftieth, about 2 at a twentieth, then twelve
 * times that, and where the line is torn more than all else. */
export function stretchCost(perGap: number, { compress }: Pick<Spacing, 'compress'>): number {
  const x = perGap / stretches.even;
  if (x <= 1) return x * x + Math.max(0, x - costs.fine) * costs.finer;
  if (perGap <= stretches.torn) return (compress ? costs.seen : costs.seenLoose) + (x - 1) * costs.seenMore;
  return costs.torn + (x - 2) * costs.tornMore;
}

/** The cost of the line from `start` to `end` in a room: how far it is stretched or squeezed, what it parts at its end, whether Word
 * can be made to end it there; of the last line whether it holds a lone character. */
export function lineCost(
  breaking: Breaking,
  programs: ProgramBreaks,
  { start, end }: BrokenLine,
  room: number,
): number {
  const { atoms, measures, slack, spacing } = breaking;
  const excess = measures.widthOf(start, end) - room;
  const squeezable = measures.squeezableOf(start, end);
  const squeezed = excess > slack ? Math.min(excess / Math.max(squeezable, 1e-9), 1) : 0;
  const tightened = excess > slack + squeezable ? costs.tightened : 0;
  const pulled = squeezed * squeezed * costs.squeezed + tightened;
  if (endsParagraph(breaking, end)) {
    // What is too long for a program's last line begins another.
    if (!spacing.compress && excess > slack) return Number.POSITIVE_INFINITY;
    return pulled + orphanCost(breaking, start);
  }
  const parting = partingOf(breaking, { start, end }, room);
  // No spacing makes a program part a word: where marks close up, what that costs is in the parting.
  const isExempt = spacing.compress && isInsideWord(atoms[end], atoms[end + 1]);
  const carried = isExempt ? 0 : carryingCost(breaking, programs, { start, end }, room);
  return pulled + carried + stretchCost(measures.stretchOf(start, end, room), spacing) + parting;
}

/** The cost of a last line that begins with an atom, for holding a lone character. */
function orphanCost({ atoms, partings, spacing }: Breaking, start: number): number {
  if (start === 0 || !isLoneFrom(atoms, start)) return 0;
  const isParted = spacing.compress && (partings[start - 1] ?? 0) >= partingCosts.measure;
  return isParted ? costs.partedOrphan : costs.orphan;
}

/** Whether the atoms from one on hold one character only, marks not counted. */
function isLoneFrom(atoms: readonly Atom[], start: number): boolean {
  return weightFrom(atoms, start, 1) <= 1;
}

/** How many characters there are from an atom on, marks not counted; no more than are needed to exceed `enough`. */
export function weightFrom(atoms: readonly Atom[], start: number, enough: number): number {
  let weight = 0;
  for (let i = start; i < atoms.length && weight <= enough; i++) {
    const atom = atoms[i];
    if (atom) weight += characterWeight(atom.kind);
  }
  return weight;
}

/** The cost of the parting at a line's end. Programs part a number from its measure word wherever they can: where marks are not closed up, and the
 * line would be torn without the number, so does the layout, rather than that the two differ to the paragraph's end. */
function partingOf(
  { measures, partings, spacing }: Breaking,
  { start, end }: BrokenLine,
  room: number,
): number {
  const parting = partings[end] ?? 0;
  if (spacing.compress || parting !== partingCosts.measure) return parting;
  let before = end - 1;
  while (before > start && (partings[before] ?? 0) > freely) before--;
  return measures.stretchOf(start, before, room) > stretches.torn ? partingCosts.measureNeeded : parting;
}
