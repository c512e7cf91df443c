import type { CharacterClass } from './character-class.js';

/** A deviation of Chinese official print from what follows of characters from Unicode's properties. */
export interface Exception {
  readonly of: RegExp;
  readonly kind?: CharacterClass;
  /** Width of its cell in em; `face`: as its face has it. */
  readonly cell?: number | 'face';
  /** Whether it may begin and end a line. */
  readonly mayBegin?: boolean;
  readonly mayEnd?: boolean;
}

/** The exceptions: of several for one character the first counts. The clauses are those of GB/T 15834—2011. */
export const exceptions: readonly Exception[] = [
  // 4.8: in Unicode the quotation marks are those of all languages, as wide as what stands around them.
  { of: /[“‘]/u, kind: 'opening', cell: 1 },
  { of: /[”’]/u, kind: 'closing', cell: 1 },
  // 5.1.7: between two cells; what keyboards and other standards give for it stands for it.
  { of: /[·•・‧]/u, kind: 'middleDot', cell: 1, mayBegin: false },
  // 5.1.5: two cells, not parted. U+2E3A and U+2E3B are two and three dashes in one.
  { of: /[—―]/u, kind: 'dash', cell: 1, mayBegin: false },
  { of: /⸺/u, kind: 'dash', cell: 2, mayBegin: false },
  { of: /⸻/u, kind: 'dash', cell: 3, mayBegin: false },
  // 5.1.6: one cell, never at a line's start. In Unicode 〜 is Japanese, ～ a symbol, － a sign of arithmetic.
  { of: /[～－〜]/u, kind: 'rangeMark', cell: 1, mayBegin: false },
  // 5.1.9: neither at a line's start nor at its end.
  { of: /[/／]/u, mayBegin: false, mayEnd: false },
  // 5.1.5 also: U+22EF is … at another height, which Unicode does not know from old Chinese sets.
  { of: /⋯/u, kind: 'ellipsis', cell: 1 },
  // The small 、 is a symbol in Unicode.
  { of: /﹑/u, kind: 'pause', mayBegin: false },
  // Blanks that are as wide as they are called, in every face: half an em and a hair.
  { of: /\u2002/u, kind: 'fullSpace', cell: 0.5 },
  { of: /\u200a/u, kind: 'fullSpace', cell: 0.1 },
  // Signs of GB 2312 that take a cell; other signs of a number are as narrow as its digits.
  { of: /[℃℉№]/u, kind: 'han', cell: 1 },
  // Roman and enclosed numerals one and all as those of GB 2312, Ⅰ to Ⅻ and ① to ⑩.
  { of: /[Ⅰ-ⅿ①-⓿]/u, kind: 'han', cell: 1 },
  // Raised, lowered and broken figures, which stand with letters and digits.
  { of: /[²³¹\u2070\u2074-\u2079\u2080-\u2089¼-¾⅐-⅟↉]/u, kind: 'digit', cell: 'face' },
  // Letters of Europe, ° ± × and the like: of these Unicode calls some wide in old Chinese sets, but they stand with digits.
  { of: /[\u00a1-\u10ff\u1200-\u1fff]/u, cell: 'face' },
];

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
