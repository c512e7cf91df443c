import type { SetCharacter } from '../../../src/typography/program.js';

/** A character of body type: a letter or digit takes half a cell. */
export function setCharacter(char: string): SetCharacter {
  const cell = char < '\u2000' ? 8 : 16;
  return { char, size: 16, cell, advance: cell };
}

/** A paragraph of body type in such lines. */
export function setLines(lines: readonly string[]): readonly { readonly atoms: readonly SetCharacter[] }[] {
  return lines.map((line) => ({ atoms: [...line].map(setCharacter) }));
}
