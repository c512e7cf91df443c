import { writeLexicon } from '../../src/prose/lexicon/compile/write-lexicon.js';

/** Compiles the word lists of the texts as they are: all that tests of rules need of a build. */
export default function setup(): void {
  writeLexicon();
}
