import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareNames } from '../../../src/output/pdf/name-order.js';

/** As the PDF library writes a string. */
function written(text: string): Buffer {
  if (/^[\0-\x7f]*$/u.test(text)) return Buffer.from(text, 'latin1');
  return Buffer.concat([Buffer.of(0xfe, 0xff), Buffer.from(text, 'utf16le').swap16()]);
}

it('is that of the bytes in which names are written, whatever the language of the machine', () => {
  const names = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(names, names, (a, b) => {
      expect(Math.sign(compareNames(a, b))).toBe(Buffer.compare(written(a), written(b)));
    }),
  );
  expect(['丙.yaml', '甲.yaml', 'z.yaml', 'issues/乙.yaml'].sort(compareNames)).toEqual([
    'z.yaml',
    'issues/乙.yaml',
    '丙.yaml',
    '甲.yaml',
  ]);
});
