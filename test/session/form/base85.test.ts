import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase85, toBase85 } from '../../../src/session/form/base85.js';

it('gives bytes back as they were, in characters that mean nothing in a page', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = toBase85(bytes);
      expect(text).toMatch(/^[#$%()*+,./0-9:;=?@A-Z[\]^_a-z{|}~]*$/u);
      expect(fromBase85(text)).toEqual(bytes);
      expect(text.length).toBe(Math.ceil((bytes.length * 5) / 4));
    }),
  );
});
