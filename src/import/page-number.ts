/** Whether a line is a page's number: — 12 —, - 3 -, 第3页. */
export function isPageNumber(line: string): boolean {
  return /^(?:[—–－-]{1,2}\s*\d{1,4}\s*[—–－-]{1,2}|第\s*\d{1,3}\s*页)$/u.test(line);
}
