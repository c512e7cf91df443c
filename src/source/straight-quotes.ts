/** Where a pair of marks stands in a text. */
export interface QuotePair {
  readonly opening: number;
  readonly closing: number;
}

/** The double quotation marks of a text, straight and curly ones, as they follow each other. */
export interface DoubleQuotes {
  readonly pairs: readonly QuotePair[];
  /** The marks that no other pairs with. */
  readonly lone: readonly number[];
  /** Straight ones behind a figure, where none is open: 55" is a size. */
  readonly inches: readonly number[];
}

const straight = /["＂]/u;

/** Pairs the double quotation marks of a text, each with the next that may close it: a straight one opens or closes, and “ always opens. */
export function doubleQuotes(text: string): DoubleQuotes {
  const pairs: QuotePair[] = [];
  const lone: number[] = [];
  const inches: number[] = [];
  let open: number | undefined;
  for (const { 0: mark, index } of text.matchAll(/["＂“”]/gu)) {
    if (mark === '“') {
      if (open !== undefined) lone.push(open);
      open = index;
    } else if (open !== undefined) {
      pairs.push({ opening: open, closing: index });
      open = undefined;
    } else if (mark === '”') lone.push(index);
    else if (/\d/u.test(text.charAt(index - 1))) inches.push(index);
    else open = index;
  }
  return { pairs, lone: open === undefined ? lone : [...lone, open], inches };
}

/** How the straight double quotes of a text pair, if there is no doubt: there are some, each pairs with another, none stands within curly ones
 * or holds one, none is the sign of inches, and each pair holds Chinese, close to both marks. */
export function straightPairs(text: string): readonly QuotePair[] | undefined {
  if (!straight.test(text)) return undefined;
  const { pairs, lone, inches } = doubleQuotes(text);
  if (lone.length > 0 || inches.length > 0) return undefined;
  const found: QuotePair[] = [];
  for (const { opening, closing } of pairs) {
    const isStraight = straight.test(text.charAt(opening));
    if (isStraight !== straight.test(text.charAt(closing))) return undefined;
    if (!isStraight) continue;
    const inner = text.slice(opening + 1, closing);
    const isClose = !/^[\s，。；：、！？）》]|[\s（《、，；：]$/u.test(inner);
    if (/[\\=]/u.test(text.charAt(opening - 1)) || !isClose || !/\p{Script=Han}/u.test(inner))
      return undefined;
    found.push({ opening, closing });
  }
  return found;
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
