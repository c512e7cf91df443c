import { writeLexicon } from '../../src/prose/lexicon/compile/write-lexicon.js';
import { writeUsage } from '../../src/prose/phrase/compile/write-usage.js';
import { writeNetwork } from '../../src/prose/slip/compile/write-network.js';
import { writeLikeness } from '../../src/prose/word/compile/write-likeness.js';
import { writeWords } from '../../src/prose/word/compile/write-words.js';

/** Compiles the word lists of the texts as they are, the dictionary, and the phrases of general prose: all that tests of rules need of a build. */
export default function setup(): void {
  writeLexicon();
  writeWords();
  writeLikeness();
  writeUsage();
  writeNetwork();
}
