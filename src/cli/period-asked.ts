import type { PeriodWords } from '../session/tally-period.js';
import type { PeriodOptions } from './options.js';

/** The period that options ask for; without any that of the newest issue's month. */
export function periodAsked({ month, quarter, year }: PeriodOptions): PeriodWords {
  const ofYear = typeof year === 'string' ? { year } : {};
  if (month !== undefined) return { kind: 'month', ...wordsOf(month), ...ofYear };
  if (quarter !== undefined) return { kind: 'quarter', ...wordsOf(quarter), ...ofYear };
  return year === undefined ? { kind: 'month' } : { kind: 'year', ...wordsOf(year) };
}

function wordsOf(value: string | true): Pick<PeriodWords, 'words'> {
  return value === true ? {} : { words: value };
}

/** The sentence on options that mean no period. */
export function cannotTell(kind: 'badPeriod' | 'noIssues', { month, quarter, year }: PeriodOptions): string {
  if (kind === 'noIssues') return '还没有一期，不知道算哪个月的；请写明 --month 2026-03';
  const said = [
    ...(typeof month === 'string' ? [`“--month”应为月份，如 3、2026-03，现为“${month}”`] : []),
    ...(typeof quarter === 'string' ? [`“--quarter”应为季度，如 1、2026Q1，现为“${quarter}”`] : []),
    ...(typeof year === 'string' ? [`“--year”应为年份，如 2026，现为“${year}”`] : []),
  ];
  return `不知道算哪一段时间的：${said.join('；')}`;
}
