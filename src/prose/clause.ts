/** The clause up to a place: what stands behind the last mark before it. */
export function clauseBefore(text: string, at: number): string {
  return /[^，。；：！？、“”（）]*$/u.exec(text.slice(Math.max(at - 40, 0), at))?.[0] ?? '';
}

/** No clause is longer, in UTF-16 units on either side of a place: what goes on without a mark is no prose. */
const longestClause = 300;

/** The clause round a place: from the mark before it to the mark behind it; 、 is none. */
export function clauseRound(text: string, place: number): { readonly start: number; readonly end: number } {
  const isMark = (at: number): boolean => /[，。；：！？“”《》（）\s]/u.test(text.charAt(at));
  let start = place;
  let end = place;
  while (start > Math.max(place - longestClause, 0) && !isMark(start - 1)) start--;
  while (end < Math.min(place + longestClause, text.length) && !isMark(end)) end++;
  return { start, end };
}
