import fc from 'fast-check';
import { expect, it } from 'vitest';
import { terminalDecoder } from '../../src/cli/terminal-decoder.js';
import { encoder } from '../../tools/fixture/encode.mjs';

const text = fc.string({ unit: fc.constantFrom(...'甲已开工，乙未开工。a1 \r\t"“”') });

/** Bytes in chunks of some sizes. */
function chunked(bytes: Uint8Array, sizes: readonly number[]): string {
  const decode = terminalDecoder();
  let shown = '';
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    shown += decode(bytes.subarray(at, at + size));
    at += size;
  }
  return shown;
}

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });

it('what a terminal sends in UTF-8 is read, wherever its chunks are cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), sizes, (written, cuts) => {
      expect(chunked(new TextEncoder().encode(written), cuts)).toBe(written);
    }),
  );
});

it('what a terminal sends in GB 18030 is read, a line at a time', () => {
  const gbk = encoder('gb18030');
  fc.assert(
    fc.property(fc.array(text), (lines) => {
      const decode = terminalDecoder();
      // The first line is none of UTF-8.
      const sent = ['甲已开工。', ...lines];
      expect(sent.map((line) => decode(gbk(line))).join('')).toBe(sent.join(''));
    }),
  );
});
