import { readNumeral } from '../prose/numeral.js';
import { inProse } from './in-prose.js';
import type { Passage } from './passage.js';

/** A date with a year, or a month and a day, of which a part at least is written in Chinese numerals. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  /** The same in Arabic numerals. */
  readonly arabic: string;
  /** Chinese and Arabic numerals in one date. */
  readonly isMixed: boolean;
  readonly hasYear: boolean;
}

const digits = '[〇○零0O一二三四五六七八九]';
const year = `(?:\\d{4}|一九${digits}{2}|二[〇○零0O]${digits}{2})年`;
const numeral = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})';
const dayNumeral = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
/** 农历, 腊月 and the like count other months; 三月三 and 五月初五 are feasts; 个月 is a stretch of time. */
const pattern = new RegExp(
  `(?<![\\d〇一二三四五六七八九十])${year}(?!代)(?:${numeral}月(?:${dayNumeral}日|(?![一二三四五六七八九十初])))?|(?<![\\d一二三四五六七八九十])(?<!农历|旧历|阴历)${numeral}月${dayNumeral}日`,
  'gu',
);

/** The dates of a passage that hold Chinese numerals. */
export function datesWithChinese(passage: Passage): readonly WrittenDate[] {
  if (!/[一二三四五六七八九十][年月日]|[〇○零0O一二三四五六七八九]年/u.test(passage.text)) return [];
  return inProse(passage, pattern).flatMap(({ index: start, 0: found }) => {
    const parts = found.match(/[^年月日]+(?=[年月日])/gu) ?? [];
    const chinese = parts.filter((part) => !/^\d+$/u.test(part));
    if (chinese.length === 0) return [];
    const arabic = found.replace(/[^年月日]+(?=[年月日])/gu, (part) => toArabic(part) ?? '');
    if (!/^(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?$/u.test(arabic)) return [];
    const isMixed = chinese.length < parts.length;
    return [{ start, end: start + found.length, arabic, isMixed, hasYear: found.includes('年') }];
  });
}

function toArabic(part: string): string | undefined {
  if (/^\d+$/u.test(part)) return part;
  if (part.length === 4) return [...part].map(digitOf).join('');
  const number = readNumeral(part);
  return number === undefined ? undefined : String(number);
}

function digitOf(char: string): string {
  const value = '〇一二三四五六七八九'.indexOf(char);
  return String(Math.max(value, 0));
}
