import { chineseNumber, halfWidth } from '../field/likely.js';
import { isWithin, monthOf, type Period, yearOf } from '../ledger/period.js';

/** A period as somebody asks for it: the words are a month (3, 三月, 2026-03, 2026年3月), a quarter (1, Q1, 2026Q1, 2026年第一季度)
 * or a year (2026); without words the one in which the newest issue is. */
export interface PeriodWords {
  readonly kind: Period['kind'];
  readonly words?: string;
  /** The year of a month or quarter, said apart from it. */
  readonly year?: string;
}

const most: Readonly<Record<Period['kind'], number>> = { month: 12, quarter: 4, year: 9999 };

/** The period that words mean; undefined if they mean none. `days`: those of the office's issues, in their order: where no year is
 * written, it is that of the newest, or the year before if the newest is earlier in its year and that one has an issue in the period. */
export function periodMeant(
  { kind, words, year: apart }: PeriodWords,
  days: readonly string[],
): Period | undefined {
  const newest = days.at(-1);
  if (words === undefined || words.trim() === '')
    return newest === undefined ? undefined : periodOf(newest, kind);
  const told = numbersIn(kind, plain(words));
  const ofYear = apart === undefined ? undefined : numbersIn('year', plain(apart))?.number;
  if (!told || (apart !== undefined && ofYear === undefined)) return undefined;
  const { number, year = ofYear } = told;
  if (number < 1 || number > most[kind]) return undefined;
  if (kind === 'year') return number >= 1000 ? { kind, year: number, number: 1 } : undefined;
  if (year !== undefined) return { kind, year, number };
  if (newest === undefined) return undefined;
  const own: Period = { kind, year: yearOf(newest), number };
  const before: Period = { ...own, year: own.year - 1 };
  const isLater = number > periodOf(newest, kind).number;
  return isLater && days.some((day) => isWithin(day, before)) ? before : own;
}

/** The period of a kind in which a day, 2026-03-12, is. */
export function periodOf(day: string, kind: Period['kind']): Period {
  const month = monthOf(day);
  const number = kind === 'month' ? month : kind === 'quarter' ? Math.ceil(month / 3) : 1;
  return { kind, year: yearOf(day), number };
}

const figure = '[0-9]{1,2}|[一二三四五六七八九十]{1,2}';
const forms: Readonly<Record<Period['kind'], RegExp>> = {
  month: new RegExp(`^(?:([0-9]{4})(?:年|[-./]|(?=[0-9]{2}$)))?(${figure})月?份?$`, 'u'),
  quarter: new RegExp(`^(?:([0-9]{4})(?:年|[-./])?)?[Qq第]?(${figure})(?:季度?)?$`, 'u'),
  year: /^()([0-9]{4})年?度?$/u,
};

function numbersIn(
  kind: Period['kind'],
  words: string,
): { readonly year?: number; readonly number: number } | undefined {
  const [, year = '', digits] = forms[kind].exec(words) ?? [];
  if (digits === undefined) return undefined;
  const number = /^[0-9]+$/u.test(digits) ? Number(digits) : chineseNumber(digits);
  if (number === undefined) return undefined;
  return { ...(year === '' ? {} : { year: Number(year) }), number };
}

function plain(words: string): string {
  return halfWidth(words).replace(/\s/gu, '');
}
