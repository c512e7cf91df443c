import { sentenceEnd } from '../prose/sentence.js';

/** The text behind an ordinal on its line, as far as it may be a heading: a title without an end mark (title), one that ends in ： (label),
 * one sentence and nothing else (sentence), a sentence with more behind it (runIn; `end` is where it ends, mark included), or
 * none of these (text). */
export type HeadingForm =
  | { readonly kind: 'title' | 'label' | 'sentence' | 'text' }
  | { readonly kind: 'runIn'; readonly end: number };

/** No heading is longer, in UTF-16 units: two lines of 28 characters, the first one two characters in. */
const longest = 54;
/** A sentence that is the whole line is no heading if it is longer. */
const longestSentence = 30;

/** 一、一是…: the line begins a point. */
const beginsPoint = /^\s*(?:第[一二三四五六七八九十]{1,3}[，、：]|[一二三四五六七八九十]{1,3}[是要])/u;
const leadsOn = /[，、；,;…—]$/u;
const stop = /。[”’）》〉】〕)]*$/u;
/** A remark in brackets: whose task it is. */
const remark = /^（[^（）]*）$/u;

/** The form of a line whose ordinal ends at an offset of it. */
export function headingForm(text: string, from: number): HeadingForm {
  const words = text.slice(from);
  const end = sentenceEnd(text, from, text.length);
  const sentence = text.slice(from, end);
  if (words.trim() === '' || beginsPoint.test(words) || sentence.includes('；')) return { kind: 'text' };
  if ((end ?? text.length) > longest) return { kind: 'text' };
  if (end === undefined) {
    if (leadsOn.test(text)) return { kind: 'text' };
    return { kind: /[：:]$/u.test(text) ? 'label' : 'title' };
  }
  const behind = text.slice(end).trim();
  if (behind === '') {
    if (!stop.test(text)) return { kind: 'title' };
    return { kind: words.length > longestSentence ? 'text' : 'sentence' };
  }
  return remark.test(behind) ? { kind: 'text' } : { kind: 'runIn', end };
}
