import type { Atom } from './atom.js';

/** Whether two atoms belong to one Latin word or number. */
export function isInsideWord(atom: Atom | undefined, next: Atom | undefined): boolean {
  return atom !== undefined && next !== undefined && isWordPart(atom) && isWordPart(next);
}

/** Whether two atoms are parts of one —— or ……. */
export function isJoined(atom: Atom, next: Atom): boolean {
  return atom.kind === next.kind && (atom.kind === 'dash' || atom.kind === 'ellipsis');
}

/** White space: never stands at a line's start or end. A no-break space is none. */
export function isBlank({ kind }: Atom): boolean {
  return kind === 'space' || kind === 'fullSpace';
}

/** A letter, digit or half-width sign. */
export function isWordPart({ kind }: Atom): boolean {
  return kind === 'latin' || kind === 'digit' || kind === 'sign';
}

/** Whether a blank stands there; none beyond the ends. */
export function isBlankAt(atoms: readonly Atom[], i: number): boolean {
  const atom = atoms[i];
  return atom !== undefined && isBlank(atom);
}
