/** The characters that nearly all texts consist of: printable ASCII and line ends, the common marks and signs, the 汉字 of the first block, full-width
 * forms. All of it is assigned and seen, none of it is a picture or moves a cursor. */
const rare =
  /[^\n\r -~°±·×÷\u2010-\u2015\u2018-\u201f…‰′″℃→\u2160-\u216b①-⑩─│┌└\u3000-\u301f\u4e00-\u9fff\uff01-\uff5e]/u;

/** Whether a text holds nothing else, so that no list of rare characters need be held against it: an engine takes a
 * millisecond to read one of them, and a run has a dozen. */
export function isOrdinary(text: string): boolean {
  return !rare.test(text);
}
