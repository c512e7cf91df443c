/** A word of a list: what is wrong, what is right, and where it is not wrong after all. */
export interface WordEntry {
  readonly wrong: string;
  /** Empty: it should be left out. Undefined: a person decides. */
  readonly right?: string;
  /** Longer words that hold the wrong one and are right: 截止阀. */
  readonly exceptions: readonly string[];
  /** If not empty: only wrong with one of these before, or behind it, in the same clause. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Why, in a few Chinese words. */
  readonly note?: string;
}

/** The lists. */
export const listNames = ['typo', 'confusable', 'redundancy', 'honorific', 'assembly', 'organ'] as const;
export type ListName = (typeof listNames)[number];

/** Every list of words, by name. */
export type Lexicon = Readonly<Record<ListName, readonly WordEntry[]>>;
