import type { Lexicon } from './lexicon.js';

/** The word lists that come with kuaibao. */
export function readLexicon(): Lexicon {
  return { typo: [], confusable: [], redundancy: [], honorific: [], assembly: [], organ: [] };
}
