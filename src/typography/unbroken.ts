import { characterClass, isForbiddenAtEnd, isForbiddenAtStart } from './character.js';

/** A text in the parts between which a line may end, as far as that follows from the characters alone: Latin words and
 * numbers whole, with the marks that cling to them. */
export function unbrokenParts(text: string): readonly string[] {
  const parts: string[] = [];
  let before = '';
  for (const char of text) {
    const last = parts.at(-1);
    const isBound =
      isForbiddenAtStart(char) || isForbiddenAtEnd(before) || (isNarrow(before) && isNarrow(char));
    if (last !== undefined && isBound) parts[parts.length - 1] = last + char;
    else parts.push(char);
    before = char;
  }
  return parts;
}

/** A letter, digit or narrow sign. */
function isNarrow(char: string): boolean {
  return ['latin', 'digit', 'sign'].includes(characterClass(char));
}
