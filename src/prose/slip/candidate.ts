import type { Range } from '../../source/range.js';
import type { Counted } from '../phrase/counted.js';
import type { WordTable } from '../word/word-table.js';
import type { Likes } from './likes.js';
import type { Network } from './network.js';

/** The knowledge by which characters are doubted. */
export interface Knowledge {
  readonly words: WordTable;
  readonly likes: Likes;
  /** The phrases that stand in general prose and in what the office has printed. */
  readonly counted: Counted;
  /** Those of the office alone. */
  readonly printed: Counted;
  readonly network: Network;
  /** The submission that is judged. */
  readonly own: string;
}

/** A character that might be meant; the values of `features`. */
export interface Candidate {
  readonly meant: string;
  /** The word that it would make, or stand in: offsets in the text. */
  readonly word: Range;
  readonly values: readonly number[];
}
