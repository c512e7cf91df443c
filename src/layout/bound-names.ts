/** A name that a line should not end in, in characters as `plainCharacter` has them, and what it costs to end one there. */
export interface BoundName {
  readonly name: string;
  readonly cost: number;
}

/** Names by the character that they begin with. */
export type BoundNames = ReadonlyMap<string, readonly BoundName[]>;

/** Stands for a character of more than one UTF-16 unit, so that offsets count characters. */
export const longCharacter = '\uFFFC';

/** Names to be looked up in text, of each list with its cost. */
export function boundNames(
  lists: readonly { readonly names: readonly string[]; readonly cost: number }[],
): BoundNames {
  const index = new Map<string, BoundName[]>();
  for (const { names, cost } of lists) {
    for (const each of names) {
      const name = plainText([...each]);
      const first = name[0];
      if (first === undefined || name.length < 2) continue;
      const known = index.get(first) ?? [];
      known.push({ name, cost });
      index.set(first, known);
    }
  }
  return index;
}

/** A text of one UTF-16 unit a character. */
function plainText(characters: readonly string[]): string {
  let text = '';
  for (const char of characters) text += plainCharacter(char);
  return text;
}

/** A character as one UTF-16 unit. */
export function plainCharacter(char: string): string {
  return char.length === 1 ? char : longCharacter;
}
