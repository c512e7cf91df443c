import { generalStandardAdditions } from './general-standard.js';

/** Ranges of signs, in code points, ends included; what a source lacks is left out of its cut. */
const signRanges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x1cd, 0x1dc], // letters of pinyin
  [0x2010, 0x2027], // dashes, quotation marks, dots
  [0x2030, 0x203b],
  [0x2070, 0x208e], // superior and inferior figures
  [0x20a0, 0x20bf], // currencies
  [0x2100, 0x214f], // ℃ № ™ Ω
  [0x2150, 0x218f], // fractions, Roman numerals
  [0x2190, 0x2199], // arrows
  [0x21d0, 0x21d5],
  [0x2200, 0x22ff], // mathematics
  [0x2460, 0x24ff], // circled and bracketed figures and letters
  [0x2500, 0x257f], // frames
  [0x25a0, 0x25ff],
  [0x2605, 0x2606],
  [0x2610, 0x2612],
  [0x2713, 0x2718],
  [0x2776, 0x2793],
  [0x2e3a, 0x2e3b], // long dashes
  [0x3000, 0x30ff], // Chinese punctuation, kana
  [0x3105, 0x312f],
  [0x3200, 0x33ff], // units and figures in one cell
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe4f],
  [0xff01, 0xff9f], // full-width forms
  [0xffe0, 0xffe6],
];

/** The characters of GB 2312: 6,763 汉字 and 682 signs. */
export function gb2312Characters(): string {
  return twoByteCharacters('gb2312', [0xa1, 0xf7], [0xa1, 0xfe]);
}

/** Characters of people's names that neither GB 2312 nor 通用规范汉字表 has. */
const nameAdditions = '珮龑頔濬甯頫囍';

/** All that every cut face is to have: GB 2312, 通用规范汉字表, some of people's names, and signs. */
export function commonCharacters(): string {
  return distinct(
    gb2312Characters() + generalStandardAdditions + nameAdditions + charactersOf(signRanges).join(''),
  );
}

/** All other 汉字 of the basic block (U+4E00 to U+9FFF), for names and quotations: one face has them for all. */
export function rareCharacters(): string {
  const common = new Set(commonCharacters());
  return charactersOf([[0x4e00, 0x9fff]])
    .filter((char) => !common.has(char))
    .join('');
}

function charactersOf(ranges: readonly (readonly [number, number])[]): readonly string[] {
  return ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
    .map((codePoint) => String.fromCodePoint(codePoint));
}

type ByteRange = readonly [first: number, last: number];

/** The characters that the pairs of bytes of a code page stand for, without private characters. */
function twoByteCharacters(page: string, lead: ByteRange, trail: ByteRange): string {
  const decoder = new TextDecoder(page);
  let text = '';
  for (let first = lead[0]; first <= lead[1]; first += 1) {
    for (let second = trail[0]; second <= trail[1]; second += 1) {
      const char = decoder.decode(new Uint8Array([first, second]));
      if ([...char].length === 1 && !/[\u{fffd}\p{Co}]/u.test(char)) text += char;
    }
  }
  return text;
}

function distinct(text: string): string {
  return [...new Set(text)].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join('');
}
