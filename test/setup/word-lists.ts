import { writeLexicon } from '../../src/prose/lexicon/compile/write-lexicon.js';
import { writeLikeness } from '../../src/prose/word/compile/write-likeness.js';
import { writeWords } from '../../src/prose/word/compile/write-words.js';

/** Compiles the word lists of the texts as they are, and the dictionary: all that tests of rules need of a build. */
export default function setup(): void {
  writeLexicon();
  writeWords();
  writeLikeness();
}
