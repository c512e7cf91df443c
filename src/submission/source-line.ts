import { type SourceText, sliceText } from '../source/text.js';

/** The parts of the line that 来源 is printed as, marks that are added without a `source`: （摘自《溪原日报》）, whether
 * the brackets were written or not. */
export function sourceLine(
  origin: SourceText,
): readonly { readonly text: string; readonly source?: SourceText }[] {
  const { text } = origin;
  const written = [{ text, source: origin }];
  if (/^（.*）$/u.test(text)) return written;
  const isHalfWidth = /^\([^()]*\)$/u.test(text);
  const words = isHalfWidth ? sliceText(origin, 1, text.length - 1) : origin;
  return [{ text: '（' }, { text: words.text, source: words }, { text: '）' }];
}
