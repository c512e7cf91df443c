/** The part a character plays in a line. */
export type CharacterClass =
  | 'han' // 汉字, kana and other full-width characters
  | 'opening' // “ ‘ （ 《 【: blank on the left
  | 'closing' // ” ’ ） 》 】: blank on the right
  | 'pause' // ， 、 ； ：: blank on the right
  | 'stop' // 。 ？ ！: blank on the right
  | 'middleDot' // ·: blank on both sides
  | 'dash' // — (pairs make ——)
  | 'ellipsis' // … (pairs make ……)
  | 'rangeMark' // ～ －
  | 'latin' // letters
  | 'digit'
  | 'sign' // half-width marks, and signs that cling to numbers
  | 'space' // U+0020
  | 'fullSpace'; // U+3000

const table: readonly (readonly [CharacterClass, string])[] = [
  ['opening', '“‘（《〈【〔「『〖［｛'],
  ['closing', '”’）》〉】〕」』〗］｝'],
  ['pause', '，、；：．'],
  ['stop', '。？！'],
  ['middleDot', '·•・'],
  ['dash', '—―⸺'],
  ['ellipsis', '…⋯'],
  ['rangeMark', '～－〜'],
  ['space', ' '],
  ['fullSpace', '\u3000'],
];
const classOf = new Map(
  table.flatMap(([name, characters]) => [...characters].map((char) => [char, name] as const)),
);

/** The class of a code point. */
export function characterClass(char: string): CharacterClass {
  const known = classOf.get(char);
  if (known) return known;
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x30 && code <= 0x39) return 'digit';
  if (code < 0x80) return /[A-Za-z]/u.test(char) ? 'latin' : 'sign';
  if (/[‰℃℉°′″%￥＄％]/u.test(char)) return code > 0xff00 || char === '℃' || char === '℉' ? 'han' : 'sign';
  if ((code >= 0x2010 && code <= 0x2013) || code === 0x2212) return 'sign';
  if (code < 0x2000) return /\p{L}|\p{M}/u.test(char) ? 'latin' : 'sign';
  return 'han';
}

/** 避头, characters that never begin a line: GB/T 15834—2011 5.1.1–5.1.8 and CLREQ 3.1.3, GB level. */
export const neverAtLineStart =
  '，。、；：？！．”’）》〉】〕」』〗］｝·•・～－—…％‰℃℉%!),.:;?]}°′″〜/／‐‑‒–㎡㎏㎞㎜㎝㎎‱';
/** 避尾, characters that never end one. */
export const neverAtLineEnd = '“‘（《〈【〔「『〖［｛([{￥＄$/／';

const startForbidden = new Set(neverAtLineStart);
const endForbidden = new Set(neverAtLineEnd);

export function isForbiddenAtStart(char: string): boolean {
  return startForbidden.has(char);
}

export function isForbiddenAtEnd(char: string): boolean {
  return endForbidden.has(char);
}

/** Whether a class is one of the full-width marks that have an empty half. */
export function hasBlank(kind: CharacterClass): 'left' | 'right' | undefined {
  if (kind === 'opening') return 'left';
  return kind === 'closing' || kind === 'pause' || kind === 'stop' ? 'right' : undefined;
}

/** The marks with an empty half on a side. */
export function marksWithBlank(side: 'left' | 'right'): ReadonlySet<string> {
  return new Set(table.flatMap(([kind, characters]) => (hasBlank(kind) === side ? [...characters] : [])));
}

/** Takes a full cell of the grid. */
export function isFullWidth(kind: CharacterClass): boolean {
  return !(kind === 'latin' || kind === 'digit' || kind === 'sign' || kind === 'space');
}

/** How much of a character a class is when lone characters are counted: a mark is none, a Latin letter a half. */
export function characterWeight(kind: CharacterClass): number {
  if (kind === 'han') return 1;
  return kind === 'latin' || kind === 'digit' ? 0.5 : 0;
}

/** The characters of a text, each with the selector of its variant form, if one follows it. */
export function charactersOf(text: string): Iterable<string> {
  return variationSelector.test(text) ? (text.match(/.\p{Variation_Selector}?/gsu) ?? []) : text;
}

/** The character, with such a selector, that begins at an offset; empty at the text's end. */
export function characterAt(text: string, offset: number): string {
  character.lastIndex = offset;
  return character.exec(text)?.[0] ?? '';
}

const variationSelector = /\p{Variation_Selector}/u;
const character = /.\p{Variation_Selector}?/suy;
