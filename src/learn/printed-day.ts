import { writtenDate } from '../field/written-date.js';
import type { OldDate } from './old-issue.js';

/** A whole day, as text of a pattern: 2024年3月14日, 2024年03月14日, 二〇二四年三月十四日, 2024-03-14. */
export const dayPattern =
  '(?:[12]\\d{3}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|[一二][〇○零O一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|[12]\\d{3}[-./]\\d{1,2}[-./]\\d{1,2})';

const wholeDay = new RegExp(`^${dayPattern}$`, 'u');

/** The day that some words are, and how it is printed; undefined if they are none. */
export function readDay(words: string): OldDate | undefined {
  const text = words.replace(/\s+/gu, '').replaceAll('O', '〇');
  const written = wholeDay.test(text) ? writtenDate(text) : undefined;
  if (!written) return undefined;
  const style = styleOf(text);
  return { iso: written.date.iso, ...(style === undefined ? {} : { style }) };
}

/** Undefined where month and day have two figures of their own, or are written otherwise. */
function styleOf(text: string): OldDate['style'] {
  if (/^[一二]/u.test(text)) return '汉字';
  const [, month = '', day = ''] = /^\d{4}年(\d+)月(\d+)日$/u.exec(text) ?? [];
  if (month.startsWith('0') || day.startsWith('0')) return '补零';
  return month.length === 1 || day.length === 1 ? '不补零' : undefined;
}
