import type { Counted } from '../../../prose/phrase/counted.js';
import { readUsage } from '../../../prose/phrase/read-usage.js';
import { longestPhrase } from '../../../prose/phrase/run.js';
import { mixed } from '../../../prose/word/mixed.js';
import { hasWord } from '../../../prose/word/words-of.js';
import type { Shown } from './shown.js';

/** A phrase that stands so often in general prose is called common there. */
const common = 3;

/** Why what is meant is likelier than what stands there, as a sentence without its mark: by what the office has printed, by the dictionary, or by
 * general prose. */
export function reason(shown: Shown, printed: Counted): string {
  const { written, meant } = shown;
  const [phrase, other] = [phraseOf(written, shown.at), phraseOf(meant, shown.at)];
  const [one, most] = [phrase, other].map((each) => printed.of(mixed(each)));
  if (one !== undefined && most !== undefined && most > one)
    return `本单位${most}次写作“${other}”，${one ? `${one}次` : '没有'}写作“${phrase}”`;
  if (hasWord(meant) && !hasWord(written)) return `词典里有“${meant}”，没有“${written}”`;
  const usage = readUsage();
  const [seldom, often] = [phrase, other].map((each) => usage?.of(mixed(each)) ?? 0);
  if (seldom !== undefined && often !== undefined && often >= common && often > seldom)
    return `公文里常见的是“${other}”`;
  return `照上下文看，更像“${meant}”`;
}

/** As much of some words as is counted, round the place of the doubt. */
function phraseOf(words: string, at: number): string {
  const start = Math.max(0, Math.min(at - longestPhrase / 2, words.length - longestPhrase));
  return words.slice(start, start + longestPhrase);
}
