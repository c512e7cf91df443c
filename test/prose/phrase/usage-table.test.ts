import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usageOf } from '../../../src/prose/phrase/compile/usage-of.js';
import { countedIn, readUsageTable, usageBytes, usageTable } from '../../../src/prose/phrase/usage-table.js';
import { mixed } from '../../../src/prose/word/mixed.js';

function countIn(texts: readonly string[], phrase: string): number {
  return countedIn(usageOf(texts)).of(mixed(phrase));
}

describe('phrases of general prose', () => {
  it('are kept with how often they stand in it', () => {
    const texts = ['测产结果出炉', '测产现场，测产结果'];
    expect(
      ['测', '测产', '产结', '出炉', '测产结', '测产结果', '炉出'].map((each) => countIn(texts, each)),
    ).toEqual([3, 3, 2, 1, 2, 2, 0]);
  });

  it('of three characters that stand once are kept where both pairs in them stand more often', () => {
    const texts = ['测产结果', '测产现场', '产结不同'];
    expect(['测产结', '测产现', '结不同', '测产结果'].map((each) => countIn(texts, each))).toEqual([
      1, 0, 0, 0,
    ]);
  });

  it('count a text that stands twice once', () => {
    expect(countIn(['测产结果', '测产结果'], '测产')).toBe(1);
  });

  it('are found after writing and reading, with a count that is near', () => {
    const phrase = fc.record({
      number: fc.integer({ min: 0, max: 0xffffffff }),
      count: fc.integer({ min: 1, max: 40_000 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(phrase, { selector: ({ number }) => number >>> 5, maxLength: 300 }),
        (phrases) => {
          const table = readUsageTable(usageBytes(usageTable(12_345, phrases)));
          if (!table) return false;
          const counted = countedIn(table);
          return (
            counted.size === 12_345 &&
            phrases.every(
              ({ number, count }) => Math.abs(Math.log(counted.of(number) / count)) < Math.log(2.1),
            )
          );
        },
      ),
    );
  });

  it('are read of nothing else', () => {
    const bytes = usageBytes(usageOf(['测产结果出炉']));
    expect(readUsageTable(bytes)?.size).toBe(6);
    expect(readUsageTable(bytes.slice(0, 100))).toBeUndefined();
    for (const at of [0, 5, 14, 40, bytes.length - 2]) {
      const spoiled = bytes.slice();
      spoiled[at] = (spoiled[at] ?? 0) ^ 0x10;
      expect(readUsageTable(spoiled)).toBeUndefined();
    }
  });
});
