import type { Range } from '../../source/range.js';
import type { LikenessTable } from '../word/likeness-table.js';
import type { WordTable } from '../word/word-table.js';
import type { Counted } from './phrases.js';

/** The knowledge by which characters are doubted. */
export interface Knowledge {
  readonly words: WordTable;
  readonly likeness: LikenessTable;
  /** The phrases that the office has printed; none, if it has printed nothing. */
  readonly printed: Counted;
  /** The phrases of the submission that is judged. */
  readonly own: Counted;
}

/** A character that might be meant; the values of `features`. */
export interface Candidate {
  readonly meant: string;
  /** The word that it would make, or stand in: offsets in the text. */
  readonly word: Range;
  readonly values: Float64Array;
}
