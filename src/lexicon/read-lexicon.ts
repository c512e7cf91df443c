import { readFileSync } from 'node:fs';
import { productPath } from '../product/product.js';
import { builtFile } from './built-file.js';
import type { Lexicon } from './lexicon.js';

let lexicon: Lexicon | undefined;

/** The word lists that come with kuaibao, as the build has left them; read once. */
export function readLexicon(): Lexicon {
  lexicon ??= JSON.parse(readFileSync(productPath(`dist/lexicon/${builtFile}`), 'utf8')) as Lexicon;
  return lexicon;
}
