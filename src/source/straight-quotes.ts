/** Where a pair of marks stands in a text. */
export interface QuotePair {
  readonly opening: number;
  readonly closing: number;
}

/** How the straight double quotes of a text pair, if there is no doubt: there are some, they are even in number, none stands within curly ones
 * or holds one, none is the sign of inches, and each pair holds Chinese, close to both marks. */
export function straightPairs(text: string): readonly QuotePair[] | undefined {
  const marks = [...text.matchAll(/["＂]/gu)].map(({ index }) => index);
  if (marks.length === 0 || marks.length % 2 === 1 || !areBetweenCurlyPairs(text)) return undefined;
  const pairs: QuotePair[] = [];
  for (let i = 0; i < marks.length; i += 2) {
    const opening = marks[i] ?? 0;
    const closing = marks[i + 1] ?? 0;
    const inner = text.slice(opening + 1, closing);
    const isInch = /[\d\\=]/u.test(text.charAt(opening - 1));
    const isClose = !/^[\s，。；：、！？）》]|[\s（《、，；：]$|[“”]/u.test(inner);
    if (isInch || !isClose || !/\p{Script=Han}/u.test(inner)) return undefined;
    pairs.push({ opening, closing });
  }
  return pairs;
}

/** Whether curly quotes, if there are any, are whole pairs without straight ones in them. */
function areBetweenCurlyPairs(text: string): boolean {
  return !/[“”]/u.test(text.replace(/“[^“”"＂]*”/gu, ''));
}

/** The text with “” for straight quotes of which it is certain how they pair. */
export function withCurlyQuotes(text: string): string | undefined {
  const pairs = straightPairs(text);
  if (!pairs) return undefined;
  let curly = '';
  let done = 0;
  for (const { opening, closing } of pairs) {
    curly += `${text.slice(done, opening)}“${text.slice(opening + 1, closing)}”`;
    done = closing + 1;
  }
  return curly + text.slice(done);
}
