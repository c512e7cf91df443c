/** A word of a list: what is wrong, what is right, and where it is not wrong after all. */
export interface WordEntry {
  readonly wrong: string;
  /** Empty: it should be left out. Undefined: a person decides. */
  readonly right?: string;
  /** Longer words that hold the wrong one and are right: 截止阀. */
  readonly exceptions?: readonly string[];
  /** If there are any: only wrong beside one of these, on either side. */
  readonly before?: readonly Neighbour[];
  readonly after?: readonly Neighbour[];
  /** Only wrong where a phrase ends with it: 有关适宜, but not 有关适宜种植的. */
  readonly endsPhrase?: true;
  /** `right` is likely, but must not be put in without a look. */
  readonly isUnsure?: true;
  /** Why, in a few Chinese words. */
  readonly note?: string;
}

/** A word that makes another one wrong. */
export interface Neighbour {
  readonly word: string;
  /** Anywhere in the same clause on that side; else it must adjoin. */
  readonly isAnywhere: boolean;
}

/** The lists. */
export const listNames = ['typo', 'confusable', 'redundancy', 'honorific', 'assembly', 'organ'] as const;
export type ListName = (typeof listNames)[number];

/** Every list of words, by name. */
export type Lexicon = Readonly<Record<ListName, readonly WordEntry[]>>;
