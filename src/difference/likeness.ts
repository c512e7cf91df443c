/** A text's pairs of neighbouring characters. */
export interface Grams {
  /** How often each comes. */
  readonly counts: ReadonlyMap<string, number>;
  /** How many they are. */
  readonly size: number;
}

export function gramsOf(text: string): Grams {
  const characters = [...text];
  const counts = new Map<string, number>();
  for (const [i, character] of characters.entries()) {
    const gram = character + (characters[i + 1] ?? '');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return { counts, size: characters.length };
}

/** How many pairs of characters two texts have in common. */
export function sharedOf(one: Grams, other: Grams): number {
  const [few, many] =
    one.counts.size <= other.counts.size ? [one.counts, other.counts] : [other.counts, one.counts];
  let shared = 0;
  for (const [gram, count] of few) shared += Math.min(count, many.get(gram) ?? 0);
  return shared;
}
