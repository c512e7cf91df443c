import type { Bulletin } from '../bulletin/bulletin.js';
import type { Proofreading } from '../bulletin/proofreading.js';
import type { Registers } from '../bulletin/register.js';
import type { Lexicon } from '../prose/lexicon/lexicon.js';

/** The context that prose is proofread against. */
export interface ProofContext {
  /** As far as they could be read. */
  readonly registers: Registers;
  /** The office's settings (校对), defaults filled in. */
  readonly proofreading: Proofreading;
  readonly dateStyle: Bulletin['dateStyle'];
  /** The word lists, with the office's own words and without those it has muted. */
  readonly lexicon: Lexicon;
}
