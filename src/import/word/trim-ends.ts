/** A text without the characters of a set at its ends, in the time that it takes to go over them once. */
export function trimEnds(text: string, set: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && set.includes(text.charAt(from))) from++;
  while (to > from && set.includes(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

/** A text without the characters of a set at its end. */
export function trimEnd(text: string, set: string): string {
  let to = text.length;
  while (to > 0 && set.includes(text.charAt(to - 1))) to--;
  return text.slice(0, to);
}
