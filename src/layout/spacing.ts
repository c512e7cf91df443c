import { hasBlank } from '../typography/character.js';
import { hanLatinGap } from '../typography/width.js';
import type { Atom } from './atom.js';
import { isBlank, isInsideWord, isJoined } from './unit.js';

/** How a line's characters are spaced. Lengths in pt. */
export interface Spacing {
  /** Added behind every character, so that 28 of them fill a line. */
  readonly tracking: number;
  /** Whether marks' empty halves may go (标点挤压). */
  readonly compress: boolean;
}

/** Between Han and Latin, in em: what it is by nature, how far it may shrink (CLREQ 3.2.2), and how far it grows before
 * other gaps do (CLREQ 6.2.2.4). */
const latinGap = { natural: hanLatinGap, least: 0.125, most: 0.5 };
/** How wide a blank between words grows before other gaps do, in em. */
const widestBlank = 0.5;

/** How much two adjacent atoms close up, or open, by nature: two marks share one and a half cells, Han and Latin stand a
 * quarter em apart. */
export function gapBetween(atom: Atom, next: Atom, { compress }: Spacing): number {
  if (needsLatinGap(atom, next)) return latinGap.natural * Math.min(atom.size, next.size);
  return compress ? -closedUp(atom, next) - dotBlank(atom) - dotBlank(next) : 0;
}

/** The blank that a middle dot gives up on either side: it takes half a cell (GB/T 15834 5.1.7). */
function dotBlank({ kind, blank }: Atom): number {
  return kind === 'middleDot' ? blank / 2 : 0;
}

/** The tracking between two atoms: a loose grid opens neither —— and …… nor Latin words. */
export function trackingBetween(atom: Atom, next: Atom, { tracking }: Spacing): number {
  if (tracking <= 0) return tracking;
  const isClosed = isJoined(atom, next) || isInsideWord(atom, next);
  return isClosed ? 0 : tracking;
}

/** Blank taken from between two adjacent marks: half a cell, so far as their ink leaves it. */
export function closedUp(atom: Atom, next: Atom): number {
  const left = hasBlank(atom.kind);
  // What ends a pair as ？！ has given up its own already.
  if (left === undefined || atom.cell < atom.size) return 0;
  const right = hasBlank(next.kind);
  if (left === 'right' && right === 'right') return atom.blank;
  if (left === 'right' && right === 'left') {
    const half = Math.min(atom.size, next.size) / 2;
    return Math.max(atom.blank, Math.min(half, atom.blank + next.blank));
  }
  if (left === 'left' && right === 'left') return next.blank;
  return 0;
}

/** The width that a Han–Latin gap may still give up; none from other gaps. */
export function shrinkOf(before: Atom, atom: Atom, gap: number): number {
  if (!needsLatinGap(before, atom)) return 0;
  return Math.max(gap - latinGap.least * Math.min(before.size, atom.size), 0);
}

/** Whether the gap between two atoms may grow: not inside Latin words and numbers, nor at — … ～ / (GB/T 15834 5.1.6–5.1.9); behind a
 * blank, not before it. */
export function mayGrow(before: Atom, atom: Atom): boolean {
  if (isBlank(atom) || isJoined(before, atom)) return false;
  if (isInsideWord(before, atom)) return false;
  return !isRigid(before) && !isRigid(atom);
}

function isRigid({ kind, char }: Atom): boolean {
  return kind === 'dash' || kind === 'rangeMark' || char === '/' || char === '／';
}

/** The gaps that grow before a line's others do, in this order (CLREQ 6.2.2.4). */
export const growthOrder = ['blank', 'latin'] as const;

/** How far the gap before an atom may grow before gaps of other kinds do, as blank or Han–Latin gap, in pt. */
export function growthOf(
  before: Atom,
  atom: Atom,
  gap: number,
): { readonly kind: (typeof growthOrder)[number]; readonly most: number } | undefined {
  if (!mayGrow(before, atom)) return undefined;
  const size = Math.min(before.size, atom.size);
  if (needsLatinGap(before, atom)) return { kind: 'latin', most: Math.max(latinGap.most * size - gap, 0) };
  if (before.kind !== 'space') return undefined;
  return { kind: 'blank', most: Math.max(widestBlank * size - before.cell - gap, 0) };
}

/** The stretch of a gap in em that is not seen. */
export const evenStretch = 0.05;
/** So many gaps between letters are those of an address or a long number. */
const manyLetters = 10;

/** Whether a line's gaps between letters and digits grow with its others: where these alone would be stretched visibly, and many letters
 * can share it, as beside an address; and where there are no others. `lack` in em. */
export function lettersShare(lack: number, gaps: number, letters: number): boolean {
  return gaps === 0 || (letters >= manyLetters && lack / gaps > evenStretch);
}

/** By how much each gap grows, in em, where a line lacks so much; infinite where it has none. */
export function perGap(lack: number, gaps: number, letters: number): number {
  const all = lettersShare(lack, gaps, letters) ? gaps + letters : gaps;
  return all === 0 ? Number.POSITIVE_INFINITY : lack / all;
}

/** Whether a Han–Latin gap belongs between two atoms. */
export function needsLatinGap(atom: Atom, next: Atom): boolean {
  return atom.gapSide !== undefined && next.gapSide !== undefined && atom.gapSide !== next.gapSide;
}

/** The blank that each kind of mark inside a line may give up, in the order in which it is asked (CLREQ 3.1.6.2); a middle
 * dot has none left. */
export const squeezeOrder: readonly (readonly Atom['kind'][])[] = [
  ['opening', 'closing'],
  ['pause'],
  ['stop'],
];

/** ？ and ！ take one cell (GB/T 15834 5.1.2). */
function isOneCell({ char }: Atom): boolean {
  return char === '？' || char === '！';
}

/** The blank of a mark that a line begins with, which it gives up. */
export function startTrimOf(atom: Atom, { compress }: Spacing): number {
  return compress && hasBlank(atom.kind) === 'left' ? atom.blank : 0;
}

/** The blank of a mark that a line ends with, which it gives up: it takes half a cell (GB/T 15834 5.1.10). */
export function endTrimOf(atom: Atom, { compress }: Spacing): number {
  if (!compress) return 0;
  return hasBlank(atom.kind) === 'right' ? atom.blank : dotBlank(atom);
}

/** The part, in pt, of the half of a mark's cell that is blank by nature, in which its face has ink; a middle dot's halves together. */
export function inkedHalf({ kind, size, cell, blank }: Atom): number {
  if (cell < size || (kind !== 'middleDot' && hasBlank(kind) === undefined)) return 0;
  return size / 2 - blank;
}

/** The blank that an atom inside a line has left to give, if its neighbours have not taken it. */
export function blankOf(before: Atom | undefined, atom: Atom, next: Atom | undefined): number {
  const side = hasBlank(atom.kind);
  if (side === 'left') return before && closedUp(before, atom) > 0 ? 0 : atom.blank;
  if (side !== 'right' || isOneCell(atom)) return 0;
  return next && closedUp(atom, next) > 0 ? 0 : atom.blank;
}
