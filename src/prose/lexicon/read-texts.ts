import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lexicon, type ListName, listNames, type WordEntry } from './lexicon.js';
import { parseList } from './parse-list.js';

/** Reads the lists from the texts that people write, `typo.txt` and so on in a folder: the longest words first, as they are
 * looked for. */
export function readTexts(folder: string): Lexicon {
  const lists = listNames.map((name) => {
    const file = `${name}.txt`;
    const entries = parseList(readFileSync(join(folder, file), 'utf8'), file);
    return [name, [...entries].sort((a, b) => b.wrong.length - a.wrong.length)] as const;
  });
  return Object.fromEntries(lists) as unknown as Record<ListName, readonly WordEntry[]>;
}
