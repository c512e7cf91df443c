/** No sentence is looked for further than this, in UTF-16 units. */
const farthest = 2000;
const openingMarks = '“‘（《〈【〔(';
const closingMarks = '”’）》〉】〕)';

/** Where the first sentence between two offsets of a text ends: behind its mark (。！？) and the marks that close round it. A mark
 * inside quotation marks or brackets ends the sentence only if they close right behind it. Undefined if none ends there. */
export function sentenceEnd(text: string, start: number, end: number): number | undefined {
  let depth = 0;
  for (let at = start; at < Math.min(end, start + farthest); at++) {
    const char = text[at] ?? '';
    if (openingMarks.includes(char)) depth++;
    else if (closingMarks.includes(char)) depth = Math.max(depth - 1, 0);
    else if (/[。！？]/u.test(char)) {
      const close = /^[”’）》〉】〕)]*/u.exec(text.slice(at + 1, end))?.[0].length ?? 0;
      if (close >= depth) return at + 1 + close;
    }
  }
  return undefined;
}

/** So much of a sentence is looked at before and behind a place, in UTF-16 units. */
export const sentenceReach = 600;

/** The sentence's words behind a place, without the stop; of a longer one `sentenceReach` units. */
export function sentenceBehind(text: string, at: number): string {
  const [words = ''] = text.slice(at, at + sentenceReach).split(/[。！？]/u, 1);
  return words;
}

/** The sentence's words before a place; of a longer one `sentenceReach` units. */
export function sentenceBefore(text: string, at: number): string {
  return (
    text
      .slice(Math.max(0, at - sentenceReach), at)
      .split(/[。！？；]/u)
      .at(-1) ?? ''
  );
}

/** Says where the sentence begins that an offset stands in; to be asked in the text's order. */
export function sentenceStarts(text: string): (at: number) => number {
  let start = 0;
  let seen = 0;
  return (at) => {
    for (; seen < at; seen++) if ('。！？'.includes(text.charAt(seen))) start = seen + 1;
    return start;
  };
}
