import { calendarDate, daysIn } from '../field/calendar.js';

/** An end of a term as written, to the month or to the day. */
export interface TermEnd {
  /** The first and the last day that it may be: 2026-10-01, 2026-10-31. */
  readonly first: string;
  readonly last: string;
  /** 2026年10月, 2026年10月9日 */
  readonly words: string;
}

/** 任期: the time for which a leader holds a post; open where an end is not written. */
export interface Term {
  readonly from?: TermEnd;
  readonly to?: TermEnd;
}

/** Whether a day, 2026-10-09, is in a term; its first and last months are in it as a whole. */
export function isInTerm({ from, to }: Term, day: string): boolean {
  return (from === undefined || from.first <= day) && (to === undefined || day <= to.last);
}

/** Whether a term is over on a day. */
export function isOver({ to }: Term, day: string): boolean {
  return to !== undefined && to.last < day;
}

/** Whether two terms have more in common than the month, or the day, in which one ends and the other begins. */
export function areOverlapping(one: Term, other: Term): boolean {
  return !endsBefore(one, other) && !endsBefore(other, one);
}

function endsBefore({ to }: Term, { from }: Term): boolean {
  return to !== undefined && from !== undefined && to.first <= from.last;
}

/** Whether a term ends before it begins. */
export function isReversed({ from, to }: Term): boolean {
  return from !== undefined && to !== undefined && to.last < from.first;
}

/** 2024年3月至2026年10月, 2026年10月起, 至2026年10月 */
export function termWords({ from, to }: Term): string {
  if (from && to) return `${from.words}至${to.words}`;
  return from ? `${from.words}起` : `至${to?.words ?? ''}`;
}

const month = '(?:1[0-2]|0?[1-9])';
const day = '(?:3[01]|[12][0-9]|0?[1-9])';
const year = '[12][0-9]{3}';
/** Ends as they are written: with 年, 月 and points, and with hyphens, which then do not part the two. */
const worded = `(?:${year}年${month}月(?:${day}日)?|${year}\\.${month}(?:\\.${day})?)`;
const hyphened = `(?:${year}-${month}(?:-${day})?)`;
const end = `(?:${worded}|${hyphened})`;
const between = '\\s*(?:至|到|—{1,2}|–|－|～|~)\\s*';

/** 2024年3月至2026年10月, 2024.3-2026.10, 2024-03至2026-10; 2024年3月起, 2024年3月至今; 至2026年10月, 2026年10月止. */
export const termPattern = new RegExp(
  `^(?:${worded}\\s*-\\s*${worded}|${end}${between}${end}|${end}(?:起|至今|以来)|(?:截至|至|到)${end}|${end}止)$`,
  'u',
);

/** Reads a term that matches `termPattern`; the words of an end that the calendar does not have, if there is one. */
export function termIn(text: string): { readonly term: Term } | { readonly impossible: string } {
  const written = text.match(new RegExp(end, 'gu')) ?? [];
  const ends = written.map(endIn);
  const missing = ends.indexOf(undefined);
  if (missing >= 0) return { impossible: written[missing] ?? '' };
  const [first, second] = ends;
  if (second) return { term: { ...(first ? { from: first } : {}), to: second } };
  return { term: !first ? {} : /^(?:截至|至|到)|止$/u.test(text) ? { to: first } : { from: first } };
}

function endIn(text: string): TermEnd | undefined {
  const [ofYear = 0, ofMonth = 0, ofDay] = (text.match(/[0-9]+/gu) ?? []).map(Number);
  const first = calendarDate(ofYear, ofMonth, ofDay ?? 1);
  const last = calendarDate(ofYear, ofMonth, ofDay ?? daysIn(ofYear, ofMonth));
  if (!first || !last) return undefined;
  const words = `${ofYear}年${ofMonth}月${ofDay === undefined ? '' : `${ofDay}日`}`;
  return { first: first.iso, last: last.iso, words };
}
