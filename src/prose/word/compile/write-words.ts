import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { dict } from '@node-rs/jieba/dict.js';
import { productPath } from '../../../product/product.js';
import { wordsFile } from '../built-file.js';
import { type CountedWord, wordTable, wordTableBytes } from '../word-table.js';

/** Writes what `readWords` takes. */
export function writeWords(): void {
  const target = productPath(wordsFile);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.new`, wordTableBytes(wordTable(countedWords())));
  renameSync(`${target}.new`, target);
}

/** The words of jieba's dictionary: a line each, the word, how often it was counted, its kind. */
export function countedWords(): readonly CountedWord[] {
  return new TextDecoder()
    .decode(dict)
    .split('\n')
    .flatMap((line) => {
      const [word, count] = line.split(' ');
      return word && count ? [{ word, count: Number(count) }] : [];
    });
}
