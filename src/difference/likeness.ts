/** A text's pairs of neighbouring characters, with how often each comes. */
export type Grams = ReadonlyMap<string, number>;

export function gramsOf(text: string): Grams {
  const characters = [...text];
  const grams = new Map<string, number>();
  for (const [i, character] of characters.entries()) {
    const gram = character + (characters[i + 1] ?? '');
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

/** How much two texts are alike, from 0 to 1: twice the pairs of characters that both have, of all that they have (Dice). */
export function likeness(one: Grams, other: Grams): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [gram, count] of few) shared += Math.min(count, many.get(gram) ?? 0);
  const all = sizeOf(one) + sizeOf(other);
  return all === 0 ? 1 : (2 * shared) / all;
}

function sizeOf(grams: Grams): number {
  let size = 0;
  for (const count of grams.values()) size += count;
  return size;
}
