import type { ProseRule } from '../../rule.js';
import { approximate } from './approximate.js';
import { chineseYear } from './chinese-year.js';
import { datePadding } from './date-padding.js';
import { dayAsHao } from './day-as-hao.js';
import { decreaseMultiple } from './decrease-multiple.js';
import { leadingZero } from './leading-zero.js';
import { magnitudeRange } from './magnitude-range.js';
import { mixedDate } from './mixed-date.js';
import { percentRange } from './percent-range.js';
import { twoDigitYear } from './two-digit-year.js';

/** Numbers, dates and what the figures of a text say of each other, by GB/T 15835. */
export const numberRules: readonly ProseRule[] = [
  twoDigitYear,
  datePadding,
  dayAsHao,
  mixedDate,
  chineseYear,
  percentRange,
  magnitudeRange,
  leadingZero,
  approximate,
  decreaseMultiple,
];
