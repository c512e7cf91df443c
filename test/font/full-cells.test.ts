import { describe, expect, it } from 'vitest';
import type { FaceRole } from '../../src/style/role.js';
import { embeddedFonts } from '../faces.js';

const roles: readonly FaceRole[] = ['xiaobiaosong', 'fangsong', 'heiti', 'kaiti', 'songti'];

describe('the embedded faces', () => {
  it.each(roles)('set —, “ and ” of %s as wide as a 汉字, for programs that go by the face alone', (role) => {
    const { fonts } = embeddedFonts();
    for (const char of '—“”文') {
      const face = fonts.serve(role, false, char.codePointAt(0) ?? 0)?.face;
      expect([char, face?.advanceOf(face.glyphOf(char.codePointAt(0) ?? 0))]).toEqual([char, 1000]);
    }
  });

  it('have the ink of “ in the right half of the cell, that of ” in the left', () => {
    const { fonts } = embeddedFonts();
    const inkOf = (char: string): readonly [number, number] | undefined => {
      const face = fonts.serve('kaiti', false, char.codePointAt(0) ?? 0)?.face;
      return face?.inkOf(face.glyphOf(char.codePointAt(0) ?? 0));
    };
    expect(inkOf('“')?.[0]).toBeGreaterThan(500);
    expect(inkOf('”')?.[1]).toBeLessThan(500);
  });
});
