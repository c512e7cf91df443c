import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasMark, withMark, withoutMark } from '../../src/folder/byte-order-mark.js';
import { withPlainEnds, withWindowsEnds } from '../../src/folder/line-ends.js';

const text = fc.string({ unit: fc.constantFrom('\r', '\n', '甲', 'a', '\ufeff') });
const bytesOf = (from: string): Uint8Array => new Uint8Array(Buffer.from(from, 'utf8'));
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

describe('the ends of lines', () => {
  it('become plain', () => {
    fc.assert(
      fc.property(text, (from) => textOf(withPlainEnds(bytesOf(from))) === from.replaceAll('\r\n', '\n')),
    );
  });

  it('become those of Windows', () => {
    fc.assert(
      fc.property(text, (from) => textOf(withWindowsEnds(bytesOf(from))) === from.replaceAll('\n', '\r\n')),
    );
  });
});

describe('a byte order mark', () => {
  it('is put before a text and taken away', () => {
    fc.assert(
      fc.property(text, (from) => {
        const bytes = bytesOf(from);
        expect(textOf(withMark(bytes))).toBe(`\ufeff${from}`);
        expect(withoutMark(withMark(bytes))).toEqual(bytes);
        expect(hasMark(bytes)).toBe(from.startsWith('\ufeff'));
      }),
    );
  });
});
