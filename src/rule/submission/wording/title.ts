/** Whether a place in a text is between 《 and 》: the words of a title are not ours to mend. */
export function isInTitle(text: string, at: number): boolean {
  const opened = text.lastIndexOf('《', at);
  return opened >= 0 && text.indexOf('》', opened) >= at;
}
