const sets = {
  plain: { digits: '〇一二三四五六七八九', zero: '〇', tens: ['', '十', '百', '千'] },
  formal: { digits: '零壹贰叁肆伍陆柒捌玖', zero: '零', tens: ['', '拾', '佰', '仟'] },
} as const;

const myriads = ['', '万', '亿', '万亿'];

/** A text whose numbers are written in Chinese numerals, as the formats [DBNum1] (`plain`) and [DBNum2] (`formal`) show
 * them: 2026年3月 is 二〇二六年三月, 1250 is 一千二百五十. In a date, a number of four digits or more is a year, read digit by digit. */
export function chineseDigits(text: string, set: keyof typeof sets, isDate: boolean): string {
  return text.replace(/(\d+)(?:\.(\d+))?/gu, (_, whole: string, decimals: string | undefined) => {
    const read = isDate && whole.length >= 4 ? byDigit(whole, set) : numeral(whole, set);
    return decimals === undefined ? read : `${read}${isDate ? '.' : '点'}${byDigit(decimals, set)}`;
  });
}

function byDigit(digits: string, set: keyof typeof sets): string {
  return [...digits].map((digit) => sets[set].digits.charAt(Number(digit))).join('');
}

/** A whole number; one beyond 万亿 digit by digit. */
function numeral(written: string, set: keyof typeof sets): string {
  const digits = written.replace(/^0+(?=\d)/u, '');
  if (digits === '0') return sets[set].zero;
  if (digits.length > 4 * myriads.length) return byDigit(digits, set);
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 4) groups.unshift(digits.slice(Math.max(0, end - 4), end));
  const { zero, tens } = sets[set];
  let read = '';
  let isGap = false;
  for (const [i, group] of groups.entries()) {
    for (const [j, digit] of [...group].entries()) {
      if (digit === '0') {
        isGap = read !== '';
        continue;
      }
      read += `${isGap ? zero : ''}${sets[set].digits.charAt(Number(digit))}${tens[group.length - 1 - j] ?? ''}`;
      isGap = false;
    }
    if (!/[1-9]/u.test(group)) continue;
    read += myriads[groups.length - 1 - i] ?? '';
    isGap = false;
  }
  return set === 'plain' ? read.replace(/^一十/u, '十') : read;
}
