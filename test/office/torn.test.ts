import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isTorn } from '../../src/office/torn.js';

const bytes = (most: number) => fc.uint8Array({ minLength: 1, maxLength: most });
const texts = fc.tuple(bytes(1500), bytes(1500));

/** As a run writes a text into a file: with empty lines after it as far as the former one went. */
function written(before: Uint8Array, after: Uint8Array): Uint8Array {
  const all = new Uint8Array(Math.max(before.length, after.length)).fill(0x0a);
  all.set(after);
  return all;
}

it('a file that was written as far as some byte is known as torn', () => {
  fc.assert(
    fc.property(texts, fc.nat(1500), ([before, after], reached) => {
      const all = written(before, after);
      const done = all.subarray(0, Math.min(reached, all.length));
      const found = done.length >= before.length ? done : Buffer.concat([done, before.subarray(done.length)]);
      expect(isTorn(found, before, after)).toBe(true);
    }),
  );
});

it('a file of which some sectors were written when the power failed is known as torn', () => {
  fc.assert(
    fc.property(
      texts,
      fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      ([before, after], isWritten) => {
        const all = written(before, after);
        // What was not written of a file that was made longer is empty.
        const found = new Uint8Array(all.length);
        found.set(before);
        for (const [i, is] of isWritten.entries())
          if (is) found.set(all.subarray(i * 512, (i + 1) * 512), Math.min(i * 512, all.length));
        expect(isTorn(found, before, after)).toBe(true);
      },
    ),
  );
});

it('a file to which somebody has written is not', () => {
  fc.assert(
    fc.property(texts, bytes(40), fc.constantFrom('before', 'after'), ([before, after], more, which) => {
      const base = which === 'before' ? before : after;
      const edited = Buffer.concat([base, Buffer.from('手改'), more]);
      fc.pre(edited.length > Math.max(before.length, after.length));
      expect(isTorn(edited, before, after)).toBe(false);
    }),
  );
  const [before, after] = ['标题: 甲,乙\n正文: 丙,丁\n', '标题: 甲，乙\n正文: 丙，丁\n'].map((text) =>
    Buffer.from(text),
  );
  const mixed = Buffer.from('标题: 甲,乙\n正文: 丙，丁\n');
  expect(isTorn(mixed, before ?? mixed, after ?? mixed)).toBe(false);
});
