import type { ValueForm } from './value-start.js';

/** The last key (or item) above, whose value may go on. */
export interface Above {
  /** The column beyond which a value's line must be indented. */
  readonly column: number;
  readonly key: string;
  form: ValueForm;
  /** Where `|` can be put in, behind a key without a value. */
  readonly valueAt: number;
  /** Indentation of the block's first line. */
  blockIndent?: number;
  /** Where its first line begins. */
  firstAt?: number;
  /** Where a `#` stands at which YAML ends the value, although it goes on below. */
  cutAt?: number | undefined;
  /** Where lines begin that start with a # and are no further in than the key. */
  readonly marginHashes: number[];
  /** The value is no YAML, and has been reported. */
  readonly isGuess: boolean;
  /** A finding about the value's indentation has been made. */
  isTold?: true;
}
