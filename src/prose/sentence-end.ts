/** No sentence is looked for further than this, in UTF-16 units. */
const reach = 2000;
const openingMarks = '“‘（《〈【〔(';
const closingMarks = '”’）》〉】〕)';

/** Where the first sentence between two offsets of a text ends: behind its mark (。！？) and the marks that close round it. A mark
 * inside quotation marks or brackets ends the sentence only if they close right behind it. Undefined if none ends there. */
export function sentenceEnd(text: string, start: number, end: number): number | undefined {
  let depth = 0;
  for (let at = start; at < Math.min(end, start + reach); at++) {
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
