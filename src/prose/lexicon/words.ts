import { shippedText } from '../../product/shipped.js';
import { builtWords } from './built-file.js';

/** The part that a word plays where a title is broken into lines, by the labels of `words.txt`. */
export type WordKind = 'word' | 'verb' | 'adverb' | 'preposition' | 'prefix' | 'suffix' | 'organ' | 'measure';

/** Words of official titles, each with the parts that it may play. */
export type Words = ReadonlyMap<string, ReadonlySet<WordKind>>;

/** The labels of the kinds in `words.txt`. */
const kinds: ReadonlyMap<string, WordKind> = new Map([
  ['名', 'word'],
  ['动', 'verb'],
  ['副', 'adverb'],
  ['介', 'preposition'],
  ['前', 'prefix'],
  ['后', 'suffix'],
  ['尾', 'organ'],
  ['量', 'measure'],
]);

/** Reads `words.txt`: a line is a label, `：`, and words parted by blanks; `#` begins a comment line. A line that does not read
 * is a bug of the list: it throws. */
export function parseWords(text: string): Words {
  const words = new Map<string, Set<WordKind>>();
  for (const line of text.split(/\r?\n/u)) {
    if (line === '' || line.startsWith('#')) continue;
    const [, label = '', list = ''] = /^(.)：(.+)$/u.exec(line) ?? [];
    const kind = kinds.get(label);
    if (!kind) throw new Error(`words.txt: ${line.slice(0, 20)}`);
    for (const word of list.split(' ')) {
      const known = words.get(word);
      if (known) known.add(kind);
      else words.set(word, new Set([kind]));
    }
  }
  return words;
}

let words: Words | undefined;

/** The words that come with kuaibao, read once, when a title first needs more than one line. Throws DamagedProduct. */
export function readWords(): Words {
  words ??= parseWords(shippedText(`dist/prose/lexicon/${builtWords}`));
  return words;
}
