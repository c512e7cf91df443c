import type { Range } from '../source/range.js';
import { joinTexts, type SourceText, sliceText, trimText } from '../source/text.js';

/** One paragraph of a body: its text without the marks of bold, and where it is bold. */
export interface BodyParagraph {
  readonly text: SourceText;
  readonly strong: readonly Range[];
  /** A `**` that has no partner on its line, where it was written. */
  readonly unclosed?: SourceText;
}

/** Reads a line of a body as a paragraph; undefined if nothing is on it. White space at both ends is left out. */
export function readParagraph(line: SourceText): BodyParagraph | undefined {
  const text = trimText(line);
  if (text.text === '') return undefined;
  const paragraph = readStrong(text);
  return paragraph.text.text === '' ? undefined : paragraph;
}

function readStrong(line: SourceText): BodyParagraph {
  const parts: SourceText[] = [];
  const strong: Range[] = [];
  let length = 0;
  let from = 0;
  const take = (start: number, end: number): void => {
    if (start < end) parts.push(sliceText(line, start, end));
    length += end - start;
  };
  for (const match of line.text.matchAll(/\*\*([^*]+)\*\*/gu)) {
    take(from, match.index);
    const inner = length;
    take(match.index + 2, match.index + match[0].length - 2);
    strong.push({ start: inner, end: length });
    from = match.index + match[0].length;
  }
  take(from, line.text.length);
  const rest = line.text.indexOf('**', from);
  const text = joinTexts(parts) ?? sliceText(line, 0, 0);
  return rest < 0 ? { text, strong } : { text, strong, unclosed: sliceText(line, rest, rest + 2) };
}
