const pairs: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };

/** Where the quote or bracket stands that was never closed: the parser only notices far below. Looks at the values of
 * `键: 值` lines before the offset at which it gave up. */
export function findOpenMark(text: string, gaveUp: number): number | undefined {
  let found: number | undefined;
  for (const match of text
    .slice(0, gaveUp)
    .matchAll(/^[ ]*(?:- +)?(?:[^\s:#"'[\]{}][^:\n]*: +)?(["'[{])(.*)$/gmu)) {
    const [line, mark = '', rest = ''] = match;
    const closing = pairs[mark] ?? '';
    if (!rest.includes(closing)) found = match.index + line.length - rest.length - 1;
  }
  return found;
}
