import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Postings } from '../../src/rule/issue/postings.js';

it('finds the places that hold enough of some keys, however many were added before and between', () => {
  const keys = fc.array(
    fc.integer({ min: 0, max: 0xffff }).map((key) => (key % 97) + (key % 2) * 0xff00),
    {
      maxLength: 400,
    },
  );
  fc.assert(
    fc.property(
      fc.array(keys, { maxLength: 60 }),
      keys,
      fc.integer({ min: 1, max: 40 }),
      (added, asked, least) => {
        const postings = new Postings();
        for (const [place, each] of added.entries()) {
          postings.add(place, each);
          if (place % 7 !== 0) continue;
          expect([...postings.holding(asked, least)].sort((a, b) => a - b)).toEqual(
            counted(added.slice(0, place + 1), asked, least),
          );
        }
        expect([...postings.holding(asked, least)].sort((a, b) => a - b)).toEqual(
          counted(added, asked, least),
        );
      },
    ),
    { numRuns: 60 },
  );
});

/** The same, one place after the other. */
function counted(
  added: readonly (readonly number[])[],
  asked: readonly number[],
  least: number,
): readonly number[] {
  return added.flatMap((held, place) => {
    const count = asked.reduce((sum, key) => sum + held.filter((each) => each === key).length, 0);
    return count >= least ? [place] : [];
  });
}
