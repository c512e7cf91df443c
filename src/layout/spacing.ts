import { hasBlank } from '../typography/character.js';
import { hanLatinGap } from '../typography/width.js';
import type { Atom } from './atom.js';
import { isJoined, isWordPart } from './unit.js';

/** How a line's characters are spaced. Lengths in pt. */
export interface Spacing {
  /** Added behind every character, so that 28 of them fill a line. */
  readonly tracking: number;
  /** Whether marks' empty halves may go (标点挤压). */
  readonly compress: boolean;
}

/** Between Han and Latin, in em: what it is by nature, and how far it may shrink and grow (CLREQ 3.2.2). */
export const latinGap = { natural: hanLatinGap, least: 0.16, most: 0.3 };

/** How much two adjacent atoms close up, or open, by nature: two marks share one and a half cells, Han and Latin stand a
 * quarter em apart. */
export function gapBetween(atom: Atom, next: Atom, { compress }: Spacing): number {
  if (needsLatinGap(atom, next)) return latinGap.natural * Math.min(atom.size, next.size);
  return compress ? -closedUp(atom, next) : 0;
}

/** The tracking between two atoms: a loose grid opens neither —— and …… nor Latin words. */
export function trackingBetween(atom: Atom, next: Atom, { tracking }: Spacing): number {
  if (tracking <= 0) return tracking;
  const isClosed = isJoined(atom, next) || (isWordPart(atom) && isWordPart(next));
  return isClosed ? 0 : tracking;
}

/** Blank taken from between two adjacent marks: half a cell, so far as their ink leaves it. */
export function closedUp(atom: Atom, next: Atom): number {
  const left = hasBlank(atom.kind);
  if (left === undefined) return 0;
  const right = hasBlank(next.kind);
  if (left === 'right' && right === 'right') return atom.blank;
  if (left === 'right' && right === 'left') {
    const half = Math.min(atom.size, next.size) / 2;
    return Math.max(atom.blank, Math.min(half, atom.blank + next.blank));
  }
  if (left === 'left' && right === 'left') return next.blank;
  return 0;
}

/** Whether a Han–Latin gap belongs between two atoms. */
export function needsLatinGap(atom: Atom, next: Atom): boolean {
  return atom.gapSide !== undefined && next.gapSide !== undefined && atom.gapSide !== next.gapSide;
}

/** The blank that each kind of mark inside a line may give up, in the order in which it is asked (CLREQ 3.1.6.2). */
export const squeezeOrder: readonly (readonly Atom['kind'][])[] = [
  ['middleDot'],
  ['opening', 'closing'],
  ['pause'],
  ['stop'],
];

/** The blank that an atom inside a line has left to give, if its neighbours have not taken it. */
export function blankOf(before: Atom | undefined, atom: Atom, next: Atom | undefined): number {
  if (atom.kind === 'middleDot') return atom.blank;
  const side = hasBlank(atom.kind);
  if (side === 'left') return before && closedUp(before, atom) > 0 ? 0 : atom.blank;
  if (side === 'right') return next && closedUp(atom, next) > 0 ? 0 : atom.blank;
  return 0;
}
