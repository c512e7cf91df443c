import type { CharacterClass } from './character-class.js';

/** A deviation of Chinese official print from what follows of characters from Unicode's properties. */
export interface Exception {
  /** Characters and ranges of them, parted by blanks: `— ―`, `①-⓿`. */
  readonly of: string;
  readonly kind?: CharacterClass;
  /** Width of its cell in em; `face`: as its face has it. */
  readonly cell?: number | 'face';
  /** Whether it may begin and end a line. */
  readonly mayBegin?: boolean;
  readonly mayEnd?: boolean;
}

/** The exceptions; the clauses are those of GB/T 15834—2011. */
const exceptions: readonly Exception[] = [
  // 4.8: in Unicode the quotation marks are those of all languages, as wide as what stands around them.
  { of: '“ ‘', kind: 'opening', cell: 1 },
  { of: '” ’', kind: 'closing', cell: 1 },
  // 5.1.7: between two cells; what keyboards and other standards give for it stands for it.
  { of: '· • ・ ‧', kind: 'middleDot', cell: 1, mayBegin: false },
  // 5.1.5: two cells, not parted. U+2E3A and U+2E3B are two and three dashes in one.
  { of: '— ―', kind: 'dash', cell: 1, mayBegin: false },
  { of: '⸺', kind: 'dash', cell: 2, mayBegin: false },
  { of: '⸻', kind: 'dash', cell: 3, mayBegin: false },
  // 5.1.6: one cell, never at a line's start. In Unicode 〜 is Japanese, ～ a symbol, － a sign of arithmetic.
  { of: '～ － 〜', kind: 'rangeMark', cell: 1, mayBegin: false },
  // 5.1.9: neither at a line's start nor at its end.
  { of: '/ ／', mayBegin: false, mayEnd: false },
  // 5.1.5 also: U+22EF is … at another height, which Unicode does not know from old Chinese sets.
  { of: '⋯', kind: 'ellipsis', cell: 1 },
  // The small 、 is a symbol in Unicode.
  { of: '﹑', kind: 'pause', mayBegin: false },
  // Blanks that are as wide as they are called, in every face: half an em and a hair.
  { of: '\u2002', kind: 'fullSpace', cell: 0.5 },
  { of: '\u200a', kind: 'fullSpace', cell: 0.1 },
  // Signs of GB 2312 that take a cell; other signs of a number are as narrow as its digits.
  { of: '℃ ℉ №', kind: 'han', cell: 1 },
  // Roman and enclosed numerals one and all as those of GB 2312, Ⅰ to Ⅻ and ① to ⑩.
  { of: 'Ⅰ-ⅿ ①-⓿', kind: 'han', cell: 1 },
  // Raised, lowered and broken figures, which stand with letters and digits.
  { of: '² ³ ¹ \u2070 \u2074-\u2079 \u2080-\u2089 ¼-¾ ⅐-⅟ ↉', kind: 'digit', cell: 'face' },
  // Letters of Europe, ° ± × and the like: of these Unicode calls some wide in old Chinese sets, but they stand with digits.
  { of: '\u00a1-\u10ff \u1200-\u1fff', cell: 'face' },
  // ⁿ ℓ and the old Ohm and Ångström, letters among signs.
  { of: '\u207f \u2113 \u2126 \u212b', cell: 'face' },
];

const single = new Map<string, Exception>();
const ranges: { readonly first: string; readonly last: string; readonly exception: Exception }[] = [];
for (const exception of exceptions)
  for (const of of exception.of.split(' ')) {
    const last = of.charAt(2);
    if (last !== '') ranges.push({ first: of.charAt(0), last, exception });
    else if (!single.has(of)) single.set(of, exception);
  }

/** The characters wider than one em, with the width of their cells. */
export const wideCells: ReadonlyMap<string, number> = new Map(
  [...single].flatMap(([char, { cell }]) => (typeof cell === 'number' && cell > 1 ? [[char, cell]] : [])),
);

/** The exception for a character, if there is one: one for the character itself before one for a range. */
export function exceptionOf(char: string): Exception | undefined {
  return single.get(char) ?? ranges.find(({ first, last }) => char >= first && char <= last)?.exception;
}

/** The full-width marks by the kinds that Unicode does not tell apart, as NFKC writes them: so that a small or an upright ， is one, too. */
export const pauses = /^[,、;:.]$/u;
export const stops = /^[。?!]$/u;

/** Pairs of marks, the opening one before its partner. */
export const pairs: ReadonlyMap<string, string> = new Map([
  ['《', '》'],
  ['〈', '〉'],
  ['“', '”'],
  ['‘', '’'],
  ['（', '）'],
  ['【', '】'],
  ['〔', '〕'],
  ['〖', '〗'],
  ['「', '」'],
  ['『', '』'],
  ['［', '］'],
  ['｛', '｝'],
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
