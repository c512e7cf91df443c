import type { Twip } from '../../../style/length.js';

/** Characters of a paragraph's text, and the space after each of them; none: as its style says. */
export interface SpacedStretch {
  /** Where it ends in the text, in UTF-16 units: it begins where the one before ends. */
  readonly end: number;
  readonly spacing: Twip | undefined;
}
