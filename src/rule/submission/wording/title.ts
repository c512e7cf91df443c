/** Whether a place in a text is between 《 and 》: the words of a title are not ours to mend. */
export function isInTitle(text: string, at: number): boolean {
  return isBetween(text, at, '《', '》');
}

/** Whether it is between “ and ”. */
export function isQuoted(text: string, at: number): boolean {
  return isBetween(text, at, '“', '”');
}

function isBetween(text: string, at: number, opening: string, closing: string): boolean {
  const opened = text.lastIndexOf(opening, at);
  return opened >= 0 && text.indexOf(closing, opened) >= at;
}
