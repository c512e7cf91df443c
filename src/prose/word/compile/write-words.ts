import { wordsFile } from '../built-file.js';
import { wordTable, wordTableBytes } from '../word-table.js';
import { countedWords } from './counted-words.js';
import { writeBuilt } from './write-built.js';

/** Writes what `readWords` takes. */
export function writeWords(): void {
  writeBuilt(wordsFile, wordTableBytes(wordTable(countedWords())));
}
