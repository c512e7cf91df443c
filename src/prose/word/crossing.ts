import { frequency, type Word, wordsOf } from './words-of.js';

/** So many characters on either side of a stretch are read as words. */
const reach = 10;

/** Whether a stretch of a text that other words would replace is taken across the middle of a word: 实验 of 临床实验室, 法治 of 以法|治国. Not where the
 * others leave that apart (竟|标的, 竞标|的), or make a word with what stands outside that is more frequent (必须品, 必需品). */
export function crossesWord(text: string, start: number, end: number, right: string): boolean {
  const before = text.slice(Math.max(start - reach, 0), start);
  const behind = text.slice(end, end + reach);
  const written = wordsAcross(before, text.slice(start, end), behind);
  const meant = wordsAcross(before, right, behind);
  return written.some((word, edge) => {
    const other = meant[edge];
    if (word === undefined || other === undefined || word === other) return false;
    return frequency(other) <= frequency(word);
  });
}

/** The words that go on over the beginning and over the end of a stretch. */
function wordsAcross(
  before: string,
  stretch: string,
  behind: string,
): readonly [string | undefined, string | undefined] {
  const text = before + stretch + behind;
  const words = wordsOf(text);
  const across = (offset: number): string | undefined => {
    const isAcross = ({ start, end }: Word): boolean => start < offset && offset < end;
    const word = words.find(isAcross);
    return word && text.slice(word.start, word.end);
  };
  return [across(before.length), across(before.length + stretch.length)];
}
