import { cellOf, characterClass, gapSideOf } from './character.js';

/** Whether the character at an offset, though it has a cell elsewhere, is a sign of the Latin around it, as narrow as its
 * face has it and not parted from it: the apostrophe of a word (don’t, O’Neill), a sign of arithmetic or an arrow between
 * letters or digits (x≥5, A→B). */
export function isInLatin(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char < '\u2019' || char > '\u2bff') return false;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (char === '’') return isLetter(before) && isLetter(after);
  if (!/[\p{Sm}\u2190-\u21ff]/u.test(char) || cellOf(char) === undefined) return false;
  return gapSideOf(before) === 'western' && gapSideOf(after) === 'western';
}

function isLetter(char: string): boolean {
  return gapSideOf(char) === 'western' && characterClass(char) === 'latin';
}
