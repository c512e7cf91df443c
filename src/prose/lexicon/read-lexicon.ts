import { shippedText } from '../../product/shipped.js';
import { builtFile } from './built-file.js';
import type { Lexicon } from './lexicon.js';

let lexicon: Lexicon | undefined;

/** The word lists that come with kuaibao, as the build has left them; read once. Throws DamagedProduct. */
export function readLexicon(): Lexicon {
  lexicon ??= JSON.parse(shippedText(`dist/prose/lexicon/${builtFile}`)) as Lexicon;
  return lexicon;
}
