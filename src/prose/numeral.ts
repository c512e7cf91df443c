const digits = '一二三四五六七八九';

/** The number of a Chinese numeral from 一 to 九十九; of anything else none. */
export function readNumeral(numeral: string): number | undefined {
  const [, tens, ten, ones] = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(numeral) ?? [];
  const digit = (char: string | undefined): number => (char ? digits.indexOf(char) + 1 : 0);
  if (ten) return (tens ? digit(tens) : 1) * 10 + digit(ones);
  return tens && ones ? undefined : digit(tens) || digit(ones) || undefined;
}

/** The number of a count as texts write it: 两, 三, 十二 or 12; of anything else none. */
export function readCount(written: string): number | undefined {
  return written === '两' ? 2 : /^\d+$/u.test(written) ? Number(written) : readNumeral(written);
}

/** The Chinese numeral of a number from 1 to 99: 十二. */
export function writeNumeral(number: number): string {
  const tens = Math.floor(number / 10);
  const digit = (value: number): string => digits[value - 1] ?? '';
  return `${tens > 1 ? digit(tens) : ''}${tens > 0 ? '十' : ''}${digit(number % 10)}`;
}
