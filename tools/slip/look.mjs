// What the rule looks at, of paragraphs and of slips in them: four paragraphs that follow one another are a submission.
import { quotedIn } from '../../dist/prose/enclosed.js';
import { possibleNames } from '../../dist/prose/name/person.js';
import { together } from '../../dist/prose/phrase/counted.js';
import { Phrases } from '../../dist/prose/phrase/phrases.js';
import { readUsage } from '../../dist/prose/phrase/read-usage.js';
import { Likes } from '../../dist/prose/slip/likes.js';
import { suspectsIn } from '../../dist/prose/slip/suspect.js';
import { readLikeness } from '../../dist/prose/word/read-likeness.js';
import { readWords } from '../../dist/prose/word/read-words.js';

/** The phrases of some texts. */
export function phrasesOf(texts) {
  const phrases = new Phrases();
  for (const text of texts) phrases.add(text);
  return phrases;
}

/** What is known where some texts were printed; `usage`: the general prose beside them, that which comes with kuaibao if it is left out. */
export function knowledgeFrom(texts, usage = readUsage()) {
  const printed = phrasesOf(texts);
  return { words: readWords(), likes, counted: together(printed, usage), printed };
}

const likes = new Likes(readLikeness());

/** The suspects of a text that stands in place of paragraph `index`. */
export function suspects(paragraphs, index, text, knowledge, isAsked = () => true) {
  const first = index - (index % 4);
  const own = paragraphs
    .slice(first, first + 4)
    .map((each, i) => (first + i === index ? text : each))
    .join('\n');
  const quoted = quotedIn(text);
  const titles = quoted.filter(({ start }) => text[start] === '《');
  const spared = [...possibleNames(text), ...titles];
  const isSpared = (place) => spared.some(({ start, end }) => start <= place && place < end);
  const isLookedAt = (place) => isAsked(place) && !isSpared(place);
  return suspectsIn(text, { ...knowledge, own }, quoted, isLookedAt);
}
