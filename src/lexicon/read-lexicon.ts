import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { productPath } from '../product/product.js';
import { type Lexicon, type ListName, listNames, type WordEntry } from './lexicon.js';
import { parseList } from './parse-list.js';

let lexicon: Lexicon | undefined;

/** The word lists that come with kuaibao, read once. */
export function readLexicon(): Lexicon {
  lexicon ??= readLists(listsFolder());
  return lexicon;
}

function readLists(folder: string): Lexicon {
  const lists = listNames.map(
    (name) => [name, parseList(readFileSync(`${folder}${fileOf(name)}`, 'utf8'), fileOf(name))] as const,
  );
  return Object.fromEntries(lists) as unknown as Record<ListName, readonly WordEntry[]>;
}

export function fileOf(name: ListName): string {
  return `${name}.txt`;
}

/** The folder of the lists: beside the code; if that is one file, as the package has them; or in src/ for code that was
 * compiled only. */
function listsFolder(): string {
  const beside = fileURLToPath(new URL('./', import.meta.url));
  const folders = [beside, productPath('dist/lexicon/'), productPath('src/lexicon/')];
  return folders.find((folder) => existsSync(`${folder}${fileOf('typo')}`)) ?? beside;
}
