import { readFileSync } from 'node:fs';
import { productPath } from '../product/product.js';
import { openSealed } from '../product/sealed.js';
import { builtFile } from './built-file.js';
import type { Lexicon } from './lexicon.js';

let lexicon: Lexicon | undefined;

/** The word lists that come with kuaibao, as the build has left them; read once. Throws DamagedProduct. */
export function readLexicon(): Lexicon {
  lexicon ??= JSON.parse(openSealed(productPath(`dist/lexicon/${builtFile}`), readFileSync)) as Lexicon;
  return lexicon;
}
