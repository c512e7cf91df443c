/** The smallest stretches of a text that are replaced as a whole: dates, numbers, Latin words, numerals of several 汉字; else a character with
 * the marks that combine with it. Put together they are the text. */
export function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}

const kinds = [
  /\d+年(?:\d+月(?:\d+日)?)?|\d+月\d+日|\d+日/u,
  /[〇零一二三四五六七八九十]+年(?:[一二三四五六七八九十]+月(?:[一二三四五六七八九十]+日)?)?/u,
  /\p{Nd}*\p{Script=Latin}[\p{Script=Latin}\p{Nd}]*(?:[-.'’][\p{Script=Latin}\p{Nd}]+)*/u,
  /\p{Nd}+(?:[.,:：/×-]\p{Nd}+)*[%％‰]?/u,
  /[〇零一二三四五六七八九十百千万亿两]{2,}/u,
  /\P{M}\p{M}*|\p{M}+/u,
];

const word = new RegExp(kinds.map(({ source }) => source).join('|'), 'gu');
