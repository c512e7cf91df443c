/** Reads the word lists once, when the project is built. */
import { writeLexicon } from './write-lexicon.js';

writeLexicon();
