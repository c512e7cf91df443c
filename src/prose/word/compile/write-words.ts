import { wordsFile } from '../built-file.js';
import { wordTableBytes } from '../word-table-bytes.js';
import { countedWords } from './counted-words.js';
import { wordTableOf } from './word-table-of.js';
import { writeBuilt } from './write-built.js';

/** Writes what `readWords` takes. */
export function writeWords(): void {
  writeBuilt(wordsFile, wordTableBytes(wordTableOf(countedWords())));
}
