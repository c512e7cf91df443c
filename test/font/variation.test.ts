import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { readVariationMap } from '../../src/font/sfnt/variation-map.js';
import { buildFont, tablesOf, temporaryFolder, windowsName } from './build-font.js';
import { opened } from './open.js';

const folder = temporaryFolder();
const bytes = buildFont({
  names: [windowsName(1, 'Variants'), windowsName(6, 'Variants')],
  chars: '葛村渠水禾田',
  variants: [
    ['葛', 0xe0100, '禾'],
    ['葛', 0xe0101],
    ['村', 0xe0101, '田'],
    ['水', 0xfe00, '渠'],
    ['渠', 0xe0101],
  ],
});
const face = opened(folder.write('variants.ttf', bytes));
const code = (char: string): number => char.codePointAt(0) ?? 0;

describe('a variation sequence', () => {
  it.each([
    ['葛', 0xe0100, '禾'],
    ['葛', 0xe0101, '葛'],
    ['渠', 0xe0101, '渠'],
    ['水', 0xfe00, '渠'],
  ])('of %s and U+%s has the glyph that the font gives it, as fontkit finds', (char, selector, like) => {
    const found = face.variantOf(code(char), selector);
    expect(found).toBe(face.glyphOf(code(like)));
    const judge = fontkit.create(Buffer.from(bytes));
    const [glyph] = judge.glyphsForString(`${char}${String.fromCodePoint(selector)}`);
    expect(glyph?.id).toBe(found);
  });

  it('may be a glyph’s own or another’s under one selector', () => {
    // fontkit finds none of the others where a selector has any of the characters’ own glyphs.
    expect(face.variantOf(code('村'), 0xe0101)).toBe(face.glyphOf(code('田')));
  });

  it.each([
    ['葛', 0xe0102],
    ['村', 0xe0100],
    ['水', 0xe0101],
    ['田', 0xe0101],
    ['人', 0xe0100],
  ])('of %s and U+%s is not known where the font has none', (char, selector) => {
    expect(face.variantOf(code(char), selector)).toBeUndefined();
  });

  it('is looked for without fault in a damaged table', () => {
    const cmap = tablesOf(bytes).get('cmap') ?? new Uint8Array();
    for (let length = 0; length <= cmap.length; length += 1) {
      const known = readVariationMap(cmap.slice(0, length))(code('葛'), 0xe0100);
      expect([undefined, face.glyphOf(code('禾')), 0]).toContain(known);
    }
    for (let at = 0; at < cmap.length; at += 1) {
      const spoilt = cmap.map((byte, i) => (i === at ? byte ^ 0xff : byte));
      expect(() => readVariationMap(spoilt)(code('葛'), 0xe0101)).not.toThrow();
    }
  });
});
