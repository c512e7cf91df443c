/** No longer phrase is counted, in characters. */
export const longestPhrase = 4;

/** A run of 汉字 with what stands beside it. */
export interface Run {
  readonly text: string;
  /** Where it begins in the text that it stands in. */
  readonly start: number;
  /** The UTF-16 unit before it and the one behind it: of any digit that of 0, of any letter that of a; at the text's ends `edge`. Of one behind it
   * `isBehind` is set. */
  readonly before: number;
  readonly behind: number;
}

const edge = 0x24;
const isBehind = 0x10000;

/** The runs of a text, in order. */
export function* runsIn(text: string): Generator<Run> {
  for (const { 0: run, index } of text.matchAll(/[\u4e00-\u9fff]+/gu))
    yield {
      text: run,
      start: index,
      before: classAt(text, index - 1),
      behind: classAt(text, index + run.length) | isBehind,
    };
}

/** How many 汉字 a text has. */
export function sizeOf(text: string): number {
  let size = 0;
  for (const { text: run } of runsIn(text)) size += run.length;
  return size;
}

/** The UTF-16 unit at a place of a run; what stands before it at −1, and behind it. */
export function unitAt({ text, before, behind }: Run, place: number): number {
  return place < 0 ? before : place >= text.length ? behind : text.charCodeAt(place);
}

function classAt(text: string, place: number): number {
  const char = text[place];
  if (char === undefined) return edge;
  if (/[0-9０-９%％]/u.test(char)) return 0x30;
  return /[A-Za-z]/u.test(char) ? 0x61 : char.charCodeAt(0);
}
