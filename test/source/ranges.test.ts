import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sharingOf } from '../../src/source/ranges.js';

const range = fc
  .record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 9 }) })
  .map(({ start, length }) => ({ start, end: start + length }));

it('finds of ranges that overlap those that share a character with a stretch', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 30 }), range, (ranges, stretch) => {
      const found = ranges.filter(({ start, end }) => start < stretch.end && stretch.start < end);
      expect(sharingOf(ranges)(stretch)).toEqual(found.sort((a, b) => a.start - b.start));
    }),
  );
});
