import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holding, holdingAll } from '../../src/archive/holding.js';
import { packed, renumbered } from '../../src/archive/segment.js';
import { told } from './told.js';

/** Keys, few of them, so that places share many, and with those at either end. */
const key = fc.integer({ min: 0, max: 0xffff }).map((number) => (number % 97) + (number % 2) * 0xff00);
const places = fc.array(fc.array(key, { maxLength: 400 }), { maxLength: 60 });

/** The keys that places hold, packed. */
function packedFrom(held: readonly (readonly number[])[]) {
  const keys = Uint16Array.from(held.flat());
  const of = Uint32Array.from(held.flatMap((each, place) => each.map(() => place)));
  return packed({ keys, places: of }, held.length);
}

/** The places that hold enough of some keys, one place after the other. */
function counted(
  held: readonly (readonly number[])[],
  asked: readonly number[],
  least: number,
): readonly number[] {
  return held.flatMap((keys, place) => {
    const count = asked.reduce((sum, key) => sum + keys.filter((each) => each === key).length, 0);
    return count >= least ? [place] : [];
  });
}

describe('a segment', () => {
  it('tells which places hold all of some keys', () => {
    fc.assert(
      fc.property(places, fc.array(key, { minLength: 1, maxLength: 3 }), (held, asked) => {
        const holders = held.flatMap((keys, place) =>
          asked.every((each) => keys.includes(each)) ? [place] : [],
        );
        expect(holdingAll(packedFrom(held), asked)).toEqual(holders);
      }),
    );
  });

  it('tells the places that hold enough of some keys', () => {
    fc.assert(
      fc.property(
        places,
        fc.array(key, { maxLength: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (held, asked, least) => {
          const found = holding(packedFrom(held), asked, least);
          expect([...found].sort((a, b) => a - b)).toEqual(counted(held, asked, least));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of places far apart, and with the memory of an earlier look-up', () => {
    const far = [0, 1, 127, 128, 16_383, 16_384, 300_000, 2_097_152];
    const keys = Uint16Array.from(far.flatMap(() => [5, 9]));
    const segment = packed(
      { keys, places: Uint32Array.from(far.flatMap((place) => [place, place])) },
      2_097_153,
    );
    const room = { counts: new Uint32Array(2_097_153).fill(7), left: new Uint32Array(2_097_153) };
    expect(
      [...holding(segment, [5, 9, 11], 2, (place) => place !== 127, room)].sort((a, b) => a - b),
    ).toEqual(far.filter((place) => place !== 127));
  });

  it('is packed again with some places left out and the others in another order', () => {
    fc.assert(
      fc.property(places, fc.integer(), (held, seed) => {
        const order = held
          .map((_, place) => place)
          .filter((place) => (place + seed) % 3 !== 0)
          .reverse();
        const numbers = Int32Array.from(held, (_, place) => order.indexOf(place));
        const again = packed(renumbered([packedFrom(held)], numbers, order.length), order.length);
        const expected = packedFrom(order.map((place) => [...(held[place] ?? [])].sort((a, b) => a - b)));
        expect(told(again)).toEqual(told(expected));
      }),
    );
  });
});
