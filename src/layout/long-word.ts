import type { Atom } from './atom.js';

/** How a long word may be parted if a line would be stretched otherwise, the best way first: at the marks of a web address, at those of an
 * e-mail address, between the groups of a number or its digits and letters, among letters or digits. */
export type WordBreak = 'address' | 'mail' | 'group' | 'inside';

/** Told that a word may be parted behind atom i. */
export type Part = (i: number, how: WordBreak) => void;

/** So many digits may be parted, in groups of four from the last. */
const leastDigits = 8;
/** So many letters may be parted, and so many of them stand on either line. */
const leastLetters = 6;
const leastPart = 3;
/** So many characters of letters and digits may be parted between these. */
const leastMixed = 6;
/** In a word of so many characters letters or digits may be parted two from either end. */
const longWord = 12;

/** Finds where the Latin word or number of the atoms from `start` to before `end` may be parted. */
export function partWord(atoms: readonly Atom[], start: number, end: number, part: Part): void {
  let hasLetters = false;
  let hasAt = false;
  for (let i = start; i < end; i++) {
    const atom = atoms[i];
    hasLetters ||= atom?.kind === 'latin';
    hasAt ||= atom?.char === '@';
  }
  const isAddress = hasLetters && end - start >= longWord;
  const word: Word = { atoms, start, end, marks: isAddress ? (hasAt ? 'mail' : 'address') : 'group' };
  for (let from = start; from < end; ) {
    const kind = atoms[from]?.kind;
    let to = from + 1;
    while (to < end && atoms[to]?.kind === kind) to++;
    if (kind === 'sign') partAtSign(word, from, to, part);
    else partStretch(word, from, to, part);
    from = to;
  }
}

interface Word {
  readonly atoms: readonly Atom[];
  readonly start: number;
  readonly end: number;
  /** The kind of break at its marks. */
  readonly marks: 'address' | 'mail' | 'group';
}

/** Letters alone or digits alone, and where they meet the others. */
function partStretch({ atoms, start, end }: Word, from: number, to: number, part: Part): void {
  const isLong = end - start >= longWord;
  const least = isLong ? leastPart - 1 : leastPart;
  const isDigits = atoms[from]?.kind === 'digit';
  if (isLong || (!isDigits && to - from >= leastLetters))
    for (let i = from + least - 1; i < to - least; i++) part(i, 'inside');
  if (isDigits && to - from >= leastDigits) for (let i = to - 5; i >= from; i -= 4) part(i, 'group');
  const meets = to < end && atoms[to]?.kind !== 'sign';
  if (meets && end - start >= leastMixed && to - start > 1 && end - to > 1) part(to - 1, 'group');
}

/** Before @, behind other marks of an address; in what is all digits behind a hyphen and a comma. */
function partAtSign({ atoms, start, end, marks }: Word, from: number, to: number, part: Part): void {
  if (from === start || to === end) return;
  if (atoms[from]?.char === '@') {
    part(from - 1, marks);
    return;
  }
  const sign = atoms[to - 1]?.char ?? '';
  const isBetweenDigits = atoms[from - 1]?.kind === 'digit' && atoms[to]?.kind === 'digit';
  if (sign === ',' && isBetweenDigits) part(to - 1, 'group');
  else if (/^[.:]$/u.test(sign) && !isBetweenDigits) part(to - 1, marks);
  else if (/^[/\-_?&=]$/u.test(sign) && !(isBetweenDigits && sign === '/')) part(to - 1, marks);
}
