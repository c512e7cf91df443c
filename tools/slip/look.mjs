// What the rule looks at, of paragraphs and of slips in them: four paragraphs that follow one another are a submission.
import { quotedIn } from '../../dist/prose/enclosed.js';
import { possibleNames } from '../../dist/prose/name/person.js';
import { Phrases } from '../../dist/prose/slip/phrases.js';
import { suspectsIn } from '../../dist/prose/slip/suspect.js';
import { readLikeness } from '../../dist/prose/word/read-likeness.js';
import { readWords } from '../../dist/prose/word/read-words.js';

/** The phrases of some texts. */
export function phrasesOf(texts) {
  const phrases = new Phrases();
  for (const text of texts) phrases.add(text);
  return phrases;
}

/** The suspects of a text that stands in place of paragraph `index`. */
export function suspects(paragraphs, index, text, printed, isAsked) {
  const first = index - (index % 4);
  const own = phrasesOf(
    paragraphs.slice(first, first + 4).map((each, i) => (first + i === index ? text : each)),
  );
  const quoted = quotedIn(text);
  const titles = quoted.filter(({ start }) => text[start] === '《');
  const spared = [...possibleNames(text), ...titles].sort((a, b) => a.start - b.start);
  const knowledge = { words: readWords(), likeness: readLikeness(), printed, own };
  return suspectsIn(text, knowledge, spared, quoted, isAsked);
}
