import { describe, expect, it } from 'vitest';
import {
  characterClass,
  hasBlank,
  isForbiddenAtEnd,
  isForbiddenAtStart,
  marksWithBlank,
  neverAtLineEnd,
  neverAtLineStart,
} from '../../src/typography/character.js';

/** Every character of the basic plane but blanks and surrogates. */
const characters = Array.from({ length: 0xd800 - 0x21 }, (_, i) => String.fromCharCode(0x21 + i)).concat(
  Array.from({ length: 0x10000 - 0xe000 }, (_, i) => String.fromCharCode(0xe000 + i)),
);

describe('the lists of 避头尾', () => {
  it('are what the line setter keeps to, each character once', () => {
    expect([...neverAtLineStart].sort()).toEqual(characters.filter(isForbiddenAtStart));
    expect([...neverAtLineEnd].sort()).toEqual(characters.filter(isForbiddenAtEnd));
  });

  it('let no mark with an empty half stand with that half at the edge of the paper', () => {
    for (const mark of marksWithBlank('right')) expect(neverAtLineStart).toContain(mark);
    for (const mark of marksWithBlank('left')) expect(neverAtLineEnd).toContain(mark);
  });
});

it.each(['left', 'right'] as const)('marks with a blank at the %s are those whose class says so', (side) => {
  expect([...marksWithBlank(side)].sort()).toEqual(
    characters.filter((char) => hasBlank(characterClass(char)) === side),
  );
});
