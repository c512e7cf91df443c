import type { Range } from '../source/range.js';
import { joined } from '../source/ranges.js';

/** Stretches written by other rules than prose's (format.md 5.8): each may hold marks and digits that look like faults. Each is looked for
 * where its run of characters begins, and there alone: an endless word costs no more than its length. */
const kinds: readonly RegExp[] = [
  // Links and mail addresses.
  /(?:https?|ftp):\/\/[^\s\u3400-\u9fff，。；、（）“”《》【】]+|www\.[^\s\u3400-\u9fff，。；、（）“”《》【】]+/giu,
  /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  /(?<![\w.@/-])(?:[a-z0-9-]+\.)+(?:com|cn|net|org|gov|edu|example)(?:\/[\w./?=&%#-]*)?(?![\w@-])/giu,
  // Telephone numbers: 0500-6120127, 0500-6120127转123, 400-810-1234, 138-0000-0000.
  /(?<![\d.\-—～])(?:\(0\d{2,3}\)\s?|0\d{2,3}[- ])[1-9]\d{6,7}(?:[-转]\d{1,6})?(?![\d-])/gu,
  /(?<![\d.\-—～])(?:400|800)-\d{3,4}-\d{3,4}(?![\d-])/gu,
  // Times of day and ratios: 9:30, 14:00:05, 1:500.
  /(?<!\d)\d{1,4}[:∶]\d{1,5}(?:[:∶]\d{1,5})?(?!\d)/gu,
  // Standards and models: ISO 9001:2015, GB/T 9704—2012, PM2.5, A-3.
  /(?:GB|GB\/T|GB\/Z|DB\d*|ISO|IEC|ISO\/IEC|HJ|JGJ|CJJ|SL|NY|WS|AQ|GA|DL|JT|YY|T\/[A-Z]+)(?:\/T)?\s?\d+(?:\.\d+)*(?:[:—-]\d{2,4})?/gu,
  // Document numbers: 国发〔2025〕12号, and house numbers: 12-3号, 3-502室.
  /[〔［[]\s?\d{4}\s?[〕］\]]\s?(?:第\s?)?\d+\s?号/gu,
  /(?<!\d|\d-)\d+(?:-\d+)+(?=[号室栋幢楼座]|单元)/gu,
  // Windows paths and file names.
  /[A-Za-z]:\\[^\s，。；、]*/gu,
  /(?<![\w-])[\w-]+\.(?:docx?|xlsx?|pdf|pptx?|ya?ml|txt|jpg|png|zip|exe|mp4)(?![\w])/giu,
];

/** The stretches of a text that are not prose, in order; those that overlap or touch are one. */
export function sparedIn(text: string): readonly Range[] {
  // All of them hold a digit or a Latin letter.
  if (!/[0-9A-Za-z]/u.test(text)) return [];
  const found = kinds.flatMap((kind) =>
    [...text.matchAll(kind)].map(({ 0: word, index }) => ({ start: index, end: index + word.length })),
  );
  return joined(found);
}
