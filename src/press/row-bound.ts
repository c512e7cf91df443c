/** How much of a line may stay empty for the sake of what must not be parted or begin a line, in em; and an indent. */
const waste = 6;

/** A word longer than the waste: it may leave as much more of a line empty. */
const longWord = /[!-\u02ff]{12,}/gu;

/** Rows of a paragraph at most, in lines of so many em: no character is wider than one. */
export function atMostRows(text: string, room: number): number {
  const words = text.match(longWord)?.length ?? 0;
  return Math.ceil(Math.max(text.length, 1) / Math.max(room - waste, 1)) + words;
}

/** Rows of a text at least: 汉字 take a cell each, however closely they are set. */
export function atLeastRows(text: string, characters: number): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x4e00 && unit <= 0x9fff) count += 1;
  }
  return Math.floor((count * 0.9) / characters);
}
