import type { Lexicon } from './lexicon.js';

/** An office's changes to the lists. */
interface Changes {
  readonly mutedWords: readonly { readonly text: string }[];
}

/** The lists without the words that an office does not look for. */
export function lexiconFor(lexicon: Lexicon, { mutedWords }: Changes): Lexicon {
  if (mutedWords.length === 0) return lexicon;
  const muted = new Set(mutedWords.map(({ text }) => text));
  const entries = Object.entries(lexicon).map(
    ([name, words]) => [name, words.filter(({ wrong }) => !muted.has(wrong))] as const,
  );
  return Object.fromEntries(entries) as unknown as Lexicon;
}
