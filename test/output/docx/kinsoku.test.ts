import { describe, expect, it } from 'vitest';
import { isForbiddenAtEnd, isForbiddenAtStart } from '../../../src/layout/character.js';
import { neverAtLineEnd, neverAtLineStart } from '../../../src/output/docx/part/kinsoku.js';

const characters = Array.from({ length: 0xd800 - 0x21 }, (_, i) => String.fromCharCode(0x21 + i)).concat(
  Array.from({ length: 0x10000 - 0xe000 }, (_, i) => String.fromCharCode(0xe000 + i)),
);

describe('the lists of 避头尾 in the settings', () => {
  it('are those of the PDF', () => {
    expect([...neverAtLineStart].sort()).toEqual(characters.filter(isForbiddenAtStart));
    expect([...neverAtLineEnd].sort()).toEqual(characters.filter(isForbiddenAtEnd));
  });
});
