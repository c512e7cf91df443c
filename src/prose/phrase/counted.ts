/** How often phrases stand in some texts. */
export interface Counted {
  /** How many 汉字 were counted. */
  readonly size: number;
  /** How often a phrase was counted, by its number (`mixed`). */
  readonly of: (number: number) => number;
}

/** The counts of no text. */
export const nothingCounted: Counted = { size: 0, of: () => 0 };

/** The counts of both. */
export function together(one: Counted, other: Counted): Counted {
  return { size: one.size + other.size, of: (number) => one.of(number) + other.of(number) };
}

/** The counts of texts without those of some of them. */
export function without(all: Counted, some: Counted): Counted {
  return { size: all.size - some.size, of: (number) => all.of(number) - some.of(number) };
}
