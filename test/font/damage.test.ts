import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listFaces } from '../../src/font/sfnt/face-info.js';
import { openFace } from '../../src/font/sfnt/open-face.js';
import { nameKeyedCff, twoFontCff, wrapCff } from './build-cff.js';
import { buildCollection } from './build-collection.js';
import { buildFont, temporaryFolder, windowsName } from './build-font.js';

const folder = temporaryFolder();
const small = buildFont({
  names: [windowsName(1, '仿宋', 0x804)],
  chars: 'é市',
  variants: [['市', 0xe0100, 'é']],
});
const liberation = createRequire(import.meta.url).resolve(
  'pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf',
);
/** e, the acute, and é of both by `endchar`; e calls a global subroutine, and that a local one. */
const accented = nameKeyedCff(
  [
    [70, [139, 22, 32, 29, 14]],
    [125, [144, 149, 21, 189, 6, 14]],
    [201, [159, 169, 28, 0, 101, 28, 0, 194, 14]],
  ],
  { local: [[239, 7, 11]], global: [[239, 6, 32, 10, 11]] },
  1,
);
const sound: Readonly<Record<string, Uint8Array>> = {
  'truetype.ttf': small,
  'composite.ttf': new Uint8Array(readFileSync(liberation)),
  'cff.otf': wrapCff(twoFontCff(3), 4),
  'named.otf': wrapCff(accented, 4),
  'collection.ttc': buildCollection([small, small]),
};

/** Does all that can be done with a file; true if some face of it opens. */
function useAll(name: string, bytes: Uint8Array): boolean {
  const faces = listFaces(folder.write(name, bytes));
  if ('fault' in faces) return false;
  const opened = faces.value.flatMap((info) => {
    const face = openFace(info);
    return 'value' in face ? [face.value] : [];
  });
  for (const face of opened) {
    const glyphs = [0x41, 0xe9, 0x5e02, 0x20000, 0x10ffff].map((char) => face.glyphOf(char));
    const numbers = [...glyphs.map((glyph) => face.advanceOf(glyph)), ...Object.values(face.metrics).flat()];
    expect(numbers.filter((value) => typeof value === 'number' && !Number.isFinite(value))).toEqual([]);
    const inks = [...glyphs, 1, 2, 3].flatMap((glyph) => face.inkOf(glyph) ?? []);
    expect(inks.filter((value) => !Number.isFinite(value))).toEqual([]);
    face.variantOf(0x5e02, 0xe0100);
    const respaced = [3, 1, 70_000].map((glyph) => ({ glyph, before: 0, behind: 250 }));
    const cut = face.subset([...glyphs, 1, 2, 3], respaced);
    expect([cut.renumbered.get(0), cut.respaced.length]).toEqual([0, 3]);
  }
  return opened.length > 0;
}

describe.each(Object.entries(sound))('%s', (name, bytes) => {
  it('opens when it is sound', () => {
    expect(useAll(name, bytes)).toBe(true);
  });

  it('cut short anywhere never throws, and does not open', () => {
    const lengths = Array.from({ length: 150 }, (_, index) => Math.floor((bytes.length * index) / 150));
    const opens = lengths.map((length) => useAll(name, bytes.slice(0, length)));
    // The faces of a collection open one by one; Liberation ends with tables that we do not use.
    const most = { 'collection.ttc': 80, 'composite.ttf': 5 }[name] ?? 0;
    expect(opens.filter(Boolean).length).toBeLessThanOrEqual(most);
  });

  it('with some bytes changed never throws', () => {
    const change = fc.record({
      at: fc.oneof(fc.nat(bytes.length - 1), fc.nat(Math.min(600, bytes.length - 1))),
      value: fc.oneof(fc.nat(255), fc.constantFrom(0, 255, 127, 128)),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const damaged = bytes.slice();
        for (const { at, value } of changes) damaged[at] = value;
        useAll(name, damaged);
      }),
      { seed: 9704, numRuns: 400 },
    );
  });
});
