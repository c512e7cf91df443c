import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crc32 } from '../../src/inflate/crc32.js';
import { checksum, hexChecksum } from '../../src/product/checksum.js';

it('is the CRC-32 that others know', () => {
  expect(hexChecksum(Buffer.from('123456789'))).toBe('cbf43926');
  expect(hexChecksum(new Uint8Array(0))).toBe('00000000');
});

it('is the same by Node and by our own hand, at once and in pieces', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (one, other) => {
      const both = Buffer.concat([one, other]);
      expect(checksum(both)).toBe(crc32(both));
      expect(checksum(other, checksum(one))).toBe(checksum(both));
      expect(crc32(other, crc32(one))).toBe(checksum(both));
    }),
  );
});
