const han = /\p{Script=Han}/u;
const opening = '“‘（《〈【〔「『';
const closing = '”’）》〉】〕」』';
const stops = '。，、；：？！';

/** Whether a character is a Chinese one, the ideographic zero 〇 included. */
export function isHan(char: string): boolean {
  return han.test(char);
}

/** Whether a character is one of the marks that open a pair. */
export function isOpening(char: string): boolean {
  return char !== '' && opening.includes(char);
}

/** Whether a character is one of the marks that close a pair. */
export function isClosing(char: string): boolean {
  return char !== '' && closing.includes(char);
}

/** Whether a character is a Chinese mark of a pause or of a sentence's end. */
export function isStop(char: string): boolean {
  return char !== '' && stops.includes(char);
}

/** Whether a character belongs to Chinese prose: Han, or a full-width mark. */
export function isChinese(char: string): boolean {
  return isHan(char) || isOpening(char) || isClosing(char) || isStop(char);
}

/** The characters on either side of a stretch, blanks passed over; empty at the text's ends. */
export function neighboursOf({ text }: { readonly text: string }, start: number, end: number) {
  const left = text.slice(0, start).trimEnd();
  const right = text.slice(end).trimStart();
  return {
    left: left.slice(-1),
    right: right.slice(0, 1),
    /** Where the blanks behind the stretch end. */
    rightAt: text.length - right.length,
    /** Where the blanks before the stretch begin. */
    leftAt: left.length,
  };
}
