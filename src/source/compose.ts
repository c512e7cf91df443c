import { isOrdinary } from './ordinary.js';
import { type Segment, type SourceText, sliceText } from './text.js';

/** A letter and the marks on it, or the letters of a Hangul syllable, as several characters. 汉字 keep what follows them: they
 * would become others. */
const sequences = (): RegExp =>
  /(?!\p{Script=Han})\P{M}\p{M}+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?/gu;

/** Whether a text may hold such: most texts that are not ordinary hold a rare 汉字 or sign. */
function mayBeApart(text: string): boolean {
  return !isOrdinary(text) && /(?!\p{Variation_Selector})\p{M}|[\u1100-\u1112]/u.test(text);
}

/** A text in Unicode's normal form C, as far as letters and their marks go: é is one character, as Macs write it in names of files it is
 * two. */
export function composedText(text: string): string {
  return mayBeApart(text) ? text.replace(sequences(), (found) => found.normalize('NFC')) : text;
}

/** A value in that form; its characters know where the several ones stand that they were written as. */
export function composed(value: SourceText): SourceText {
  if (!mayBeApart(value.text)) return value;
  const pieces: { readonly text: string; readonly segments: readonly Segment[] }[] = [];
  let from = 0;
  for (const { 0: written, index } of value.text.matchAll(sequences())) {
    const text = written.normalize('NFC');
    if (text === written) continue;
    const end = index + written.length;
    const { span } = sliceText(value, index, end);
    pieces.push(sliceText(value, from, index));
    const segment = { at: 0, source: span.start, length: text.length, written: span.end - span.start };
    pieces.push({ text, segments: value.segments.length === 0 ? [] : [segment] });
    from = end;
  }
  if (from === 0) return value;
  pieces.push(sliceText(value, from, value.text.length));
  const segments: Segment[] = [];
  let text = '';
  for (const piece of pieces) {
    for (const segment of piece.segments) segments.push({ ...segment, at: segment.at + text.length });
    text += piece.text;
  }
  return { text, span: value.span, segments };
}
