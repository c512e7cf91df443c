import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composed, composedText } from '../../src/source/compose.js';
import type { SourceFile } from '../../src/source/file.js';
import { type SourceText, sliceText, spanWithin } from '../../src/source/text.js';

/** A value that is a whole file. */
function wholeFile(text: string): SourceText {
  const file: SourceFile = { path: '稿件.yaml', text };
  return {
    text,
    span: { file, start: 0, end: text.length },
    segments: [{ at: 0, source: 0, length: text.length }],
  };
}

function written(value: SourceText, start: number, end: number): string {
  const span = spanWithin(value, start, end);
  return span.file.text.slice(span.start, span.end);
}

describe('a text of letters with their marks apart', () => {
  it.each([
    ['cafe\u0301', 'café'],
    ['a\u0302\u0301', 'ấ'],
    ['か\u3099', 'が'],
    ['\u1112\u1161\u11ab\u1100\u1173\u11af', '한글'],
    ['и\u0306', 'й'],
    ['x\u0304', 'x\u0304'],
    ['葛\u{e0100}', '葛\u{e0100}'],
    ['\uf900\ufe00', '\uf900\ufe00'],
    ['\uf900', '\uf900'],
    ['ﬁ①㎡', 'ﬁ①㎡'],
  ])('%j is read as %j', (apart, together) => {
    expect(composedText(apart)).toBe(together);
    expect(composed(wholeFile(apart)).text).toBe(together);
  });

  it('knows where each letter was written, marks included', () => {
    const value = composed(wholeFile('引进cafe\u0301和ni\u030c。'));
    expect(value.text).toBe('引进café和nǐ。');
    expect(written(value, 5, 6)).toBe('e\u0301');
    expect(written(value, 2, 6)).toBe('cafe\u0301');
    expect(written(value, 6, 7)).toBe('和');
    expect(written(value, 8, 9)).toBe('i\u030c');
    expect(written(value, 9, 10)).toBe('。');
    expect(written(sliceText(value, 4, 8), 1, 3)).toBe('e\u0301和');
  });

  it('is normal form C of letters, and every stretch of it stands where it was written', () => {
    const letter = fc.constantFrom(
      ...'ae甲，o',
      'e\u0301',
      'u\u0308\u030c',
      'か\u3099',
      '\u1112\u1161',
      'x\u0304',
    );
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 12 }), fc.nat(20), fc.nat(20), (letters, from, length) => {
        const value = composed(wholeFile(letters.join('')));
        expect(value.text).toBe(letters.join('').normalize('NFC'));
        const whole = written(value, 0, value.text.length);
        expect(whole).toBe(letters.join(''));
        const end = Math.min(from + length, value.text.length);
        if (from < end) expect(composedText(written(value, from, end))).toBe(value.text.slice(from, end));
        expect(composed(value)).toBe(value);
      }),
    );
  });
});
