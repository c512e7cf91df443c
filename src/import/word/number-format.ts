/** The names of number formats (ECMA-376-1, 17.18.59) by the numbers that Word had for them before (MSONFC), from 0. */
const namesByCode = (
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital ' +
  'japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand ' +
  'decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung ' +
  'decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ' +
  'ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional ' +
  'taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand'
).split(' ');

/** The name of a number format that is given by its number, as in Word 2003 and before. */
export function formatOfCode(code: number): string {
  if (code === 255) return 'none';
  return code === 57 ? 'numberInDash' : (namesByCode[code] ?? 'decimal');
}

/** A number as a format writes it. Formats that no Chinese office uses (of Korean, Hebrew, Arabic, Hindi, Thai, Russian and English
 * words) are written as plain digits. */
export function formattedNumber(number: number, format: string): string {
  return (writers[format] ?? String)(number);
}

/** Whether a format is written as Word writes it. */
export function isKnownFormat(format: string): boolean {
  return format in writers;
}

type Writer = (number: number) => string;

const plain = { digits: '零一二三四五六七八九', units: ['', '十', '百', '千'] };
const legal = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'] };
const traditional = { digits: '零壹貳參肆伍陸柒捌玖', units: ['', '拾', '佰', '仟'] };
const japaneseLegal = { digits: '零壱弐参四伍六七八九', units: ['', '拾', '百', '阡'] };

const writers: Readonly<Record<string, Writer>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (number) => `- ${number} -`,
  none: () => '',
  hex: (number) => number.toString(16).toUpperCase(),
  upperRoman: (number) => roman(number),
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperLetter: (number) => letters(number),
  lowerLetter: (number) => letters(number).toLowerCase(),
  ordinal: (number) => `${number}${ordinalEnding(number)}`,
  decimalEnclosedCircle: oneOf('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalEnclosedCircleChinese: oneOf('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalEnclosedFullstop: oneOf('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  decimalEnclosedParen: oneOf('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  ideographEnclosedCircle: oneOf('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  ideographTraditional: oneOf('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: oneOf('子丑寅卯辰巳午未申酉戌亥'),
  ideographZodiacTraditional: (number) => (number >= 1 && number <= 60 ? sexagenary(number) : String(number)),
  ideographDigital: byDigit('〇'),
  japaneseDigitalTenThousand: byDigit('〇'),
  taiwaneseDigital: byDigit('○'),
  chineseCounting: (number) => (number < 100 ? counted(number, plain, false) : byDigit('○')(number)),
  taiwaneseCounting: (number) => (number < 100 ? counted(number, plain, false) : byDigit('○')(number)),
  chineseCountingThousand: (number) => counted(number, plain, false),
  taiwaneseCountingThousand: (number) => counted(number, plain, false),
  japaneseCounting: (number) =>
    counted(number, plain, false)
      .replaceAll('零', '')
      .replace(/一(?=[十百千])/gu, ''),
  chineseLegalSimplified: (number) => counted(number, legal, true),
  ideographLegalTraditional: (number) => counted(number, traditional, true),
  japaneseLegal: (number) => counted(number, japaneseLegal, true).replaceAll('零', ''),
};

/** The characters of a set in order; beyond the set, digits. */
function oneOf(set: string): Writer {
  const characters = [...set];
  return (number) => characters[number - 1] ?? String(number);
}

function fullWidth(number: number): string {
  return String(number).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function byDigit(zero: string): Writer {
  return (number) =>
    [...String(number)].map((digit) => `${zero}一二三四五六七八九`.charAt(Number(digit))).join('');
}

/** Below ten thousand as it is counted; `isFormal` keeps the one before ten: 壹拾. */
function counted(number: number, set: typeof plain, isFormal: boolean): string {
  if (number < 1 || number > 9999) return number === 0 ? set.digits.charAt(0) : String(number);
  const written = [...String(number)]
    .map((digit, i, all) =>
      digit === '0' ? '0' : `${set.digits.charAt(Number(digit))}${set.units[all.length - 1 - i] ?? ''}`,
    )
    .join('')
    .replace(/0+$/u, '')
    .replace(/0+/gu, set.digits.charAt(0));
  return isFormal || number >= 20 ? written : written.replace(/^一(?=十)/u, '');
}

function sexagenary(number: number): string {
  return `${'甲乙丙丁戊己庚辛壬癸'.charAt((number - 1) % 10)}${'子丑寅卯辰巳午未申酉戌亥'.charAt((number - 1) % 12)}`;
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  const places = [
    ['', 'M', 'MM', 'MMM'],
    ['', 'C', 'CC', 'CCC', 'CD', 'D', 'DC', 'DCC', 'DCCC', 'CM'],
    ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'],
    ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'],
  ];
  return places.map((place, i) => place[Math.floor(number / 10 ** (3 - i)) % 10] ?? '').join('');
}

/** A to Z, then AA to ZZ, as Word goes on; beyond a line's length, digits. */
function letters(number: number): string {
  if (number < 1 || number > 26 * 30) return String(number);
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

function ordinalEnding(number: number): string {
  if (Math.floor(number / 10) % 10 === 1) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}
