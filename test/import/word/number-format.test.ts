import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOfCode, formattedNumber, isKnownFormat } from '../../../src/import/word/number-format.js';

/** Numbers as ECMA-376-1 (17.18.59) has them, and LibreOffice too below a hundred: the first ten, then 11, 20, 21, 100, 101, 110, 1001 where they are no plain digits. */
const written: Readonly<Record<string, string>> = {
  decimal: '1 2 3 4 5 6 7 8 9 10 11 20 21 100 101 110 1001',
  decimalZero: '01 02 03 04 05 06 07 08 09 10 11 20 21 100 101 110 1001',
  decimalFullWidth: '１ ２ ３ ４ ５ ６ ７ ８ ９ １０ １１ ２０ ２１ １００ １０１ １１０ １００１',
  decimalEnclosedCircle: '① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⑪ ⑳ 21 100 101 110 1001',
  decimalEnclosedCircleChinese: '① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⑪ ⑳ 21 100 101 110 1001',
  decimalEnclosedFullstop: '⒈ ⒉ ⒊ ⒋ ⒌ ⒍ ⒎ ⒏ ⒐ ⒑ ⒒ ⒛ 21 100 101 110 1001',
  decimalEnclosedParen: '⑴ ⑵ ⑶ ⑷ ⑸ ⑹ ⑺ ⑻ ⑼ ⑽ ⑾ ⒇ 21 100 101 110 1001',
  ideographEnclosedCircle: '㊀ ㊁ ㊂ ㊃ ㊄ ㊅ ㊆ ㊇ ㊈ ㊉ 11 20 21 100 101 110 1001',
  chineseCounting: '一 二 三 四 五 六 七 八 九 十 十一 二十 二十一 一○○ 一○一 一一○ 一○○一',
  chineseCountingThousand: '一 二 三 四 五 六 七 八 九 十 十一 二十 二十一 一百 一百零一 一百一十 一千零一',
  taiwaneseCountingThousand: '一 二 三 四 五 六 七 八 九 十 十一 二十 二十一 一百 一百零一 一百一十 一千零一',
  japaneseCounting: '一 二 三 四 五 六 七 八 九 十 十一 二十 二十一 百 百一 百十 千一',
  ideographDigital: '一 二 三 四 五 六 七 八 九 一〇 一一 二〇 二一 一〇〇 一〇一 一一〇 一〇〇一',
  taiwaneseDigital: '一 二 三 四 五 六 七 八 九 一○ 一一 二○ 二一 一○○ 一○一 一一○ 一○○一',
  chineseLegalSimplified:
    '壹 贰 叁 肆 伍 陆 柒 捌 玖 壹拾 壹拾壹 贰拾 贰拾壹 壹佰 壹佰零壹 壹佰壹拾 壹仟零壹',
  ideographLegalTraditional:
    '壹 貳 參 肆 伍 陸 柒 捌 玖 壹拾 壹拾壹 貳拾 貳拾壹 壹佰 壹佰零壹 壹佰壹拾 壹仟零壹',
  ideographTraditional: '甲 乙 丙 丁 戊 己 庚 辛 壬 癸 11 20 21 100 101 110 1001',
  ideographZodiac: '子 丑 寅 卯 辰 巳 午 未 申 酉 戌 20 21 100 101 110 1001',
  ideographZodiacTraditional:
    '甲子 乙丑 丙寅 丁卯 戊辰 己巳 庚午 辛未 壬申 癸酉 甲戌 癸未 甲申 100 101 110 1001',
  upperRoman: 'I II III IV V VI VII VIII IX X XI XX XXI C CI CX MI',
  lowerRoman: 'i ii iii iv v vi vii viii ix x xi xx xxi c ci cx mi',
  upperLetter: 'A B C D E F G H I J K T U VVVV WWWW FFFFF 1001',
  lowerLetter: 'a b c d e f g h i j k t u vvvv wwww fffff 1001',
  ordinal: '1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 20th 21st 100th 101st 110th 1001st',
  hex: '1 2 3 4 5 6 7 8 9 A B 14 15 64 65 6E 3E9',
};

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 20, 21, 100, 101, 110, 1001];

/** The value of a numeral that is counted, by its places: read from its end. */
function numeralValue(numeral: string): number {
  const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
  let value = 0;
  let digit = 0;
  for (const character of numeral) {
    const place = places[character];
    if (place === undefined) digit = '零一二三四五六七八九'.indexOf(character);
    else {
      value += (digit || 1) * place;
      digit = 0;
    }
  }
  return value + digit;
}

describe('a number format', () => {
  it.each(Object.entries(written))('writes numbers as Word does: %s', (format, expected) => {
    expect(numbers.map((number) => formattedNumber(number, format)).join(' ')).toBe(expected);
    expect(isKnownFormat(format)).toBe(true);
  });

  it('counts so that the numeral has the number’s value', () => {
    const formats = ['chineseCountingThousand', 'japaneseCounting'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom(...formats), (number, format) => {
        expect(numeralValue(formattedNumber(number, format))).toBe(number);
      }),
    );
  });

  it('writes different numbers differently, whatever the format', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(written)),
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 0, max: 2000 }),
        (format, one, other) => {
          expect(formattedNumber(one, format) === formattedNumber(other, format)).toBe(one === other);
        },
      ),
    );
  });

  it('that is not known is written in plain digits', () => {
    expect(isKnownFormat('hebrew1')).toBe(false);
    expect(formattedNumber(12, 'hebrew1')).toBe('12');
  });

  it('has the number that Word 2003 and binary Word have for it', () => {
    expect([0, 10, 18, 23, 30, 37, 38, 39, 57, 255, 999].map(formatOfCode)).toEqual([
      'decimal',
      'ideographDigital',
      'decimalEnclosedCircle',
      'bullet',
      'ideographTraditional',
      'chineseCounting',
      'chineseLegalSimplified',
      'chineseCountingThousand',
      'numberInDash',
      'none',
      'decimal',
    ]);
  });
});
