import type { DateStyle } from '../bulletin/fields.js';
import type { CalendarDate } from '../field/calendar.js';

const digits = '〇一二三四五六七八九';

/** A day as it is printed: 2024年3月14日, 2024年03月14日 or 二〇二四年三月十四日. */
export function printDate({ year, month, day }: CalendarDate, style: DateStyle): string {
  switch (style) {
    case 'plain':
      return `${year}年${month}月${day}日`;
    case 'padded':
      return `${year}年${String(month).padStart(2, '0')}月${String(day).padStart(2, '0')}日`;
    case 'han':
      return `${[...String(year)].map((digit) => digits[Number(digit)]).join('')}年${hanNumber(month)}月${hanNumber(day)}日`;
  }
}

/** 1 to 99 in 汉字. */
export function hanNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return digits[ones] ?? '';
  return `${tens > 1 ? digits[tens] : ''}十${ones > 0 ? digits[ones] : ''}`;
}
