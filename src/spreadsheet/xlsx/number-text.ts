import { format, isDateFormat } from 'numfmt';
import { chineseDigits } from './chinese-digits.js';

/** A number as a cell shows it. */
export interface ShownNumber {
  readonly text: string;
  /** The text has fewer digits than the number. */
  readonly isRounded: boolean;
}

/** Days between the first of January of 1900 and of 1904, as spreadsheets count them. */
const daysTo1904 = 1462;

/** How `General` writes a number: at most eleven digits, as many as its column has room for. */
const mostDigits = 11;

const settings = { locale: 'zh-CN', leap1900: true, ignoreTimezone: true } as const;

/** Writes a number by a format code (ECMA-376-1 §18.8.31) as Chinese Excel shows it. `room` is how many digits its column is
 * wide. A code that is malformed counts as General. */
export function numberText(
  value: number,
  code: string,
  { isFrom1904, room }: { readonly isFrom1904: boolean; readonly room: number },
): ShownNumber {
  const pattern = plainPattern(code);
  if (pattern === 'General' || pattern === '' || pattern === '@') return generalText(value, room);
  try {
    const isDate = isDateFormat(pattern);
    const text = format(pattern, isDate && isFrom1904 ? value + daysTo1904 : value, settings).trim();
    const digits = /\[DBNum([12])\]/iu.exec(code)?.[1];
    const shown =
      digits === undefined ? text : chineseDigits(text, digits === '1' ? 'plain' : 'formal', isDate);
    return { text: shown.replace(/ {2,}/gu, ' '), isRounded: !isDate && isShortened(text, value) };
  } catch {
    return generalText(value, room);
  }
}

/** A format code without what only a Chinese interface writes: G/通用格式, names of colours, 上午/下午, and ! before a character
 * that stands for itself. */
function plainPattern(code: string): string {
  return code
    .replace(/G\/通用格式/gu, 'General')
    .replace(/\[(?:黑色?|蓝色?|青色?|绿色?|洋红色?|红色?|白色?|黄色?|颜色\s?\d+|DBNum\d)\]/giu, '')
    .replace(/上午\/下午/gu, 'AM/PM')
    .replace(/("[^"]*")|!(.)/gu, (whole, quoted: string | undefined, char: string) =>
      quoted === undefined ? `\\${char}` : whole,
    );
}

/** A number without a format of its own. Whole numbers are written out, also where a spreadsheet would turn to powers of ten. */
function generalText(value: number, room: number): ShownNumber {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return { text: String(value), isRounded: false };
  const whole = String(Math.trunc(Math.abs(value))).length + (value < 0 ? 1 : 0);
  const digits = Math.min(room, mostDigits);
  const text =
    Math.abs(value) >= 0.0001 && whole <= digits
      ? String(Number(value.toFixed(Math.max(0, digits - whole - 1))))
      : format('General', value, settings);
  return { text, isRounded: isShortened(text, value) };
}

/** Whether a text that is a number, or one with a percent sign, is not all of a number. */
function isShortened(text: string, value: number): boolean {
  const [, digits, percent] = /^[^\d.-]*(-?[\d,]*\.?\d+)(%?)[^\d]*$/u.exec(text) ?? [];
  if (digits === undefined) return false;
  const shown = Number(digits.replaceAll(',', '')) / (percent === '%' ? 100 : 1);
  return Math.abs(Math.abs(shown) - Math.abs(value)) > 1e-9 * Math.max(1, Math.abs(value));
}
