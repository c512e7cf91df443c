import type { ProseRule } from '../rule.js';
import { approximate } from './approximate.js';
import { asOf } from './as-of.js';
import { chineseYear } from './chinese-year.js';
import { clock } from './clock.js';
import { countMismatch } from './count-mismatch.js';
import { datePadding } from './date-padding.js';
import { dayAsHao } from './day-as-hao.js';
import { decreaseMultiple } from './decrease-multiple.js';
import { documentNumber } from './document-number.js';
import { doubling } from './doubling.js';
import { figureMark } from './fullwidth-mark.js';
import { growthWord } from './growth-word.js';
import { impossibleDate } from './impossible-date.js';
import { impossibleRate } from './impossible-rate.js';
import { leadingZero } from './leading-zero.js';
import { magnitudeRange } from './magnitude-range.js';
import { mixedDate } from './mixed-date.js';
import { mixedUnits } from './mixed-units.js';
import { oddRemainder } from './odd-remainder.js';
import { parts } from './parts.js';
import { percentRange } from './percent-range.js';
import { percentagePoint } from './percentage-point.js';
import { redundantApproximation } from './redundant-approximation.js';
import { redundantTotal } from './redundant-total.js';
import { relativeTime } from './relative-time.js';
import { signInWords } from './sign-in-words.js';
import { spaceInFigure } from './space.js';
import { total } from './total.js';
import { twoDigitClass } from './two-digit-class.js';
import { twoDigitYear } from './two-digit-year.js';
import { unitCase } from './unit-case.js';
import { unitSymbol } from './unit-symbol.js';
import { weekday } from './weekday.js';

/** Numbers, dates and what the figures of a text say of each other, by GB/T 15835. */
export const numberRules: readonly ProseRule[] = [
  twoDigitYear,
  twoDigitClass,
  datePadding,
  dayAsHao,
  mixedDate,
  chineseYear,
  percentRange,
  signInWords,
  impossibleRate,
  magnitudeRange,
  leadingZero,
  approximate,
  decreaseMultiple,
  percentagePoint,
  doubling,
  growthWord,
  redundantApproximation,
  redundantTotal,
  weekday,
  relativeTime,
  clock,
  impossibleDate,
  total,
  countMismatch,
  asOf,
  mixedUnits,
  documentNumber,
  figureMark,
  spaceInFigure,
  oddRemainder,
  parts,
  unitSymbol,
  unitCase,
];
