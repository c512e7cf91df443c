import type { PeriodKind } from '../bulletin/scoring-fields.js';

/** A month, a quarter (from 1) or the whole of a year (`number` is then 1). */
export interface Period {
  readonly kind: PeriodKind;
  readonly year: number;
  readonly number: number;
}

const lengths: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 };

/** The periods of a kind in a year, in order. */
export function periodsIn(year: number, kind: PeriodKind): readonly Period[] {
  return Array.from({ length: 12 / lengths[kind] }, (_, i) => ({ kind, year, number: i + 1 }));
}

/** The first and the last month of a period, 1 to 12. */
export function monthsOf({ kind, number }: Period): { readonly first: number; readonly last: number } {
  const last = number * lengths[kind];
  return { first: last - lengths[kind] + 1, last };
}

/** The period of the same kind that goes before: of January December of the year before. */
export function periodBefore({ kind, year, number }: Period): Period {
  if (number > 1) return { kind, year, number: number - 1 };
  return { kind, year: year - 1, number: 12 / lengths[kind] };
}

/** Whether a day, 2026-03-12, is in a period. */
export function isWithin(date: string, period: Period): boolean {
  const month = monthOf(date);
  const { first, last } = monthsOf(period);
  return yearOf(date) === period.year && month >= first && month <= last;
}

/** The period as people call it: 2026年3月, 2026年第1季度, 2026年. */
export function periodTitle({ kind, year, number }: Period): string {
  if (kind === 'month') return `${year}年${number}月`;
  return kind === 'quarter' ? `${year}年第${number}季度` : `${year}年`;
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(date: string): number {
  return Number(date.slice(5, 7));
}
