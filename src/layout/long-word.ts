import type { Atom } from './atom.js';

/** Where a long word may be parted if a line would be torn apart otherwise: at the marks of an address, between the groups of a
 * number, among letters. */
export type WordBreak = 'address' | 'group' | 'letters';

/** Told that a word may be parted behind atom i. */
export type Part = (i: number, how: WordBreak) => void;

/** So many digits may be parted, in groups of four from the last. */
const leastDigits = 8;
/** So many letters may be parted, and so many of them stand on either line. */
const leastLetters = 6;
const leastPart = 3;
/** So many characters of letters and digits may be parted between these. */
const leastMixed = 6;

/** Finds where the Latin word or number of the atoms from `start` to before `end` may be parted. */
export function partWord(atoms: readonly Atom[], start: number, end: number, part: Part): void {
  let hasLetters = false;
  for (let i = start; i < end && !hasLetters; i++) hasLetters = atoms[i]?.kind === 'latin';
  for (let from = start; from < end; ) {
    const kind = atoms[from]?.kind;
    let to = from + 1;
    while (to < end && atoms[to]?.kind === kind) to++;
    if (kind === 'digit') partDigits(from, to, part);
    else if (kind === 'latin') partLetters(from, to, part);
    else if (from > start && to < end) partAtSign(atoms, from, to, hasLetters, part);
    const isChange = kind !== 'sign' && to < end && atoms[to]?.kind !== 'sign';
    if (isChange && end - start >= leastMixed && to - start > 1 && end - to > 1) part(to - 1, 'group');
    from = to;
  }
}

function partDigits(from: number, to: number, part: Part): void {
  if (to - from < leastDigits) return;
  for (let i = to - 5; i >= from; i -= 4) part(i, 'group');
}

function partLetters(from: number, to: number, part: Part): void {
  if (to - from < leastLetters) return;
  for (let i = from + leastPart - 1; i < to - leastPart; i++) part(i, 'letters');
}

/** Before @, behind other marks of an address; in what is all digits behind a hyphen and a comma. */
function partAtSign(atoms: readonly Atom[], from: number, to: number, hasLetters: boolean, part: Part): void {
  if (atoms[from]?.char === '@') part(from - 1, 'address');
  const sign = atoms[to - 1]?.char ?? '';
  const isBetweenDigits = atoms[from - 1]?.kind === 'digit' && atoms[to]?.kind === 'digit';
  if (sign === ',' && isBetweenDigits) part(to - 1, 'group');
  else if (/^[/\-_?&=]$/u.test(sign) && hasLetters) part(to - 1, 'address');
  else if (/^[.:]$/u.test(sign) && hasLetters && !isBetweenDigits) part(to - 1, 'address');
  else if (sign === '-') part(to - 1, 'group');
}
