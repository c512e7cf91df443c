import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lexicon, type ListName, listNames, type WordEntry } from './lexicon.js';
import { parseList } from './parse-list.js';

/** Reads the lists from the texts that people write, `typo.txt` and so on in a folder. */
export function readTexts(folder: string): Lexicon {
  const lists = listNames.map((name) => {
    const file = `${name}.txt`;
    return [name, parseList(readFileSync(join(folder, file), 'utf8'), file)] as const;
  });
  return Object.fromEntries(lists) as unknown as Record<ListName, readonly WordEntry[]>;
}
