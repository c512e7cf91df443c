import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/diagnostic/apply-edits.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { checkFiles, type Files, filesFor } from './proof-office.js';

const path = 'issues/0001/稿件.yaml';

/** Where a text stands; a paragraph of the body if it is not said. */
export type Place = 'headline' | 'attendees' | 'paragraph' | 'brief';

/** Texts in which a careless rule would find something. */
export type RightTexts = Readonly<Record<string, readonly string[]>>;

/** The text, the words at which it is found, and, where there is a fix, the text mended. */
export type WrongText = readonly [text: string, words: string, mended: string | undefined, place?: Place];

/** Says that texts have no finding whose code begins so, in the body or at a place said before: 标题|…, 陪同|…. `beside`: files laid over the office's. */
export function rightTexts(area: string, texts: RightTexts, beside: Files = {}): void {
  describe.each(Object.entries(texts))('%s is not found in', (_, each) => {
    it.each(each)('%s', (text) => {
      const { place, words } = placed(text);
      const found = findingsIn(words, place, beside).filter(({ code }) => code.startsWith(area));
      expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    });
  });
}

/** Says that texts have one finding, of this code, at these words, and how they are mended. `beside`: files laid over the office's. */
export function wrongTexts(code: string, texts: readonly WrongText[], beside: Files = {}): void {
  describe(code, () => {
    it.for(texts)('is found in $0', ([text, words, mended, place = 'paragraph']) => {
      const found = findingsIn(text, place, beside);
      expect(found.map((each) => `${each.code} ${wordsAt(each)}`)).toEqual([`${code} ${words}`]);
      const edits = found.flatMap(({ fix }) => fix?.edits ?? []);
      expect(mend(text, place, edits)).toBe(mended === undefined ? undefined : fileWith(mended, place));
    });
  });
}

function placed(text: string): { readonly place: Place; readonly words: string } {
  if (text.startsWith('标题|')) return { place: 'headline', words: text.slice(3) };
  if (text.startsWith('陪同|')) return { place: 'attendees', words: text.slice(3) };
  return { place: 'paragraph', words: text };
}

function fileWith(text: string, place: Place): string {
  return filesFor(text, place)[path] ?? '';
}

function mend(text: string, place: Place, edits: Parameters<typeof applyEdits>[1]): string | undefined {
  return edits.length === 0 ? undefined : applyEdits(fileWith(text, place), edits);
}

function findingsIn(text: string, place: Place, beside: Files): readonly Diagnostic[] {
  return checkFiles({ ...filesFor(text, place), ...beside });
}

function wordsAt({ span }: Diagnostic): string {
  return span.file.text.slice(span.start, span.end);
}
