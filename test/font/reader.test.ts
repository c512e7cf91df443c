import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { commonCharacters, rareCharacters } from '../../src/font/cut/charset.js';
import { ByteReader } from '../../src/font/sfnt/byte-reader.js';
import { readCharacterMap } from '../../src/font/sfnt/character-map.js';
import { buildFont, tablesOf, temporaryFolder, windowsName } from './build-font.js';
import { codePoints, embeddedPaths, opened } from './open.js';

/** Some that no face has, too. */
const probes = codePoints(`${commonCharacters()}${rareCharacters()}\u{1f600}\u{10ffff}\u{e000}￾`);

describe.each(embeddedPaths)('the embedded face %s', (path) => {
  it('gives each character the glyph and the advance that fontkit finds', () => {
    const face = opened(path);
    const judge = fontkit.openSync(path);
    const ours = probes.map((char) => face.glyphOf(char));
    expect(ours).toEqual(probes.map((char) => judge.glyphForCodePoint(char).id));
    const glyphs = [...new Set(ours)].filter((_, index) => index % 7 === 0);
    expect(glyphs.map((glyph) => face.advanceOf(glyph))).toEqual(
      glyphs.map((glyph) => (judge.getGlyph(glyph).advanceWidth * 1000) / judge.unitsPerEm),
    );
  });

  it('is read alike from a map of format 4', () => {
    const cmap = tablesOf(readFileSync(path)).get('cmap') ?? new Uint8Array(0);
    const reader = new ByteReader(cmap);
    for (let at = 4; at < 4 + reader.u16(2) * 8; at += 8) {
      if (reader.u16(reader.u32(at + 4)) === 12) cmap.set([0, 9], at);
    }
    const map = readCharacterMap(cmap);
    const judge = fontkit.openSync(path);
    const basic = probes.filter((char) => char < 0xffff);
    expect(basic.map((char) => map?.(char))).toEqual(basic.map((char) => judge.glyphForCodePoint(char).id));
    expect(map?.(0x20000)).toBe(0);
  });
});

describe('a map of format 4', () => {
  it('adds the delta also to glyphs that it lists', () => {
    // Segments A–B (listed as 5 and 0, delta 10), a–b (delta −90), and the last.
    const segments = [0x42, 0x62, 0xffff, 0, 0x41, 0x61, 0xffff, 10, 0xffa6, 1, 6, 0, 0, 5, 0];
    const subtable = [4, 14 + segments.length * 2, 0, 6, 0, 0, 0, ...segments];
    const words = [0, 1, 3, 1, 0, 12, ...subtable];
    const bytes = new Uint8Array(words.flatMap((word) => [word >> 8, word & 0xff]));
    const map = readCharacterMap(bytes);
    expect(codePoints('@ABCab').map((char) => map?.(char))).toEqual([0, 15, 0, 0, 7, 8]);
  });
});

describe('measures', () => {
  const folder = temporaryFolder();

  it('are in thousandths of an em, the descent below the line whatever its sign in the font', () => {
    const face = opened(
      folder.write('plain.ttf', buildFont({ names: [windowsName(1, 'Plain')], weight: 700 })),
    );
    expect(face.metrics).toMatchObject({
      ascent: 880,
      descent: -120,
      capHeight: 733,
      italicAngle: 0,
      stemV: 166,
    });
    expect(face.format).toBe('truetype');
  });

  it('say of the embedded faces which have serifs', () => {
    expect(embeddedPaths.map((path) => opened(path).metrics.serif)).toEqual([true, true, false, true, true]);
  });
});
