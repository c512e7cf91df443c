import type { Run } from './document.js';

/** Marks whose right half, or left half, is empty. */
const blankAtEnd = /[”’》〉）】〕」』〗。！？]$/u;
const blankAtStart = /^[“‘《〈（【〔「『〖]/u;

/** U+3000, U+2002 and U+200A: a blank of an em, of half an em, a hair. */
const blanks = ['\u3000', '\u2002', '\u200a'] as const;

/** The blank between a headline that runs in and its text: with the empty halves of the marks on both sides one em in all. */
export function blankBehindHeadline(headline: string, text: string): Run {
  const halves = Number(blankAtEnd.test(headline)) + Number(blankAtStart.test(text));
  return { role: 'body', text: blanks[halves] ?? '\u3000' };
}
