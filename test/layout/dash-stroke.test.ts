import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { resolveFonts } from '../../src/font/resolve.js';
import { atomsOf } from '../../src/layout/atom.js';
import { glyphRuns } from '../../src/layout/glyph-runs.js';
import { naturalLine, setNaturally } from '../../src/layout/line.js';
import { scaledAtoms } from '../../src/layout/table/cell-text.js';
import type { TextRole } from '../../src/style/role.js';
import { embeddedFonts } from '../faces.js';
import { buildBoxFont } from '../font/build-box-font.js';
import { temporaryFolder } from '../font/build-font.js';
import { type Ink, inksOf, lineOf, plainSetting } from './ink-line.js';

const folder = temporaryFolder();

function dashesIn(text: string, role: TextRole, fonts = embeddedFonts().fonts): readonly Ink[] {
  const inks = inksOf(lineOf(text, role, plainSetting(fonts)), (face) =>
    fontkit.openSync(fonts.faces[face]?.path ?? ''),
  );
  return inks.filter(({ char }) => char === '—');
}

describe('——', () => {
  it.each(['body', 'section', 'attendees', 'nameplate'] as const)(
    'is one stroke over its two cells in the embedded face of the %s',
    (role) => {
      const [one, other] = dashesIn('国——国', role);
      if (!one || !other) throw new Error('no dashes');
      expect(other.left - one.right).toBeLessThan(-0.01);
      expect(other.left - one.right).toBeGreaterThan(-0.05);
      expect(one.left).toBeGreaterThanOrEqual(1);
      expect(one.left).toBeLessThan(1.06);
      expect(other.right).toBeGreaterThan(2.94);
      expect(other.right).toBeLessThanOrEqual(3);
    },
  );

  it.each([
    [20, 420, 500],
    [100, 900, 1000],
    [0, 1000, 1000],
    [-10, 1010, 1000],
  ])('is one in a face whose dash is inked from %i to %i of %i', (left, right, advance) => {
    const boxes = { 国: { ink: [20, 980] }, '—': { ink: [left, right], advance } } as const;
    const path = folder.write(`${left}.ttf`, buildBoxFont({ family: 'Dash', boxes }));
    const { fonts } = resolveFonts({
      configured: { fangsong: path },
      baseDirectory: folder.path,
      folders: [],
    });
    const strokes = dashesIn('国————国', 'body', fonts);
    expect(strokes).toHaveLength(4);
    for (const [i, stroke] of strokes.slice(1).entries()) {
      expect(stroke.left - (strokes[i]?.right ?? 0)).toBeCloseTo(-0.02, 6);
    }
    // At its ends the face's own blank, as wide as in a cell that its dash fills.
    const atEnds = [strokes[0]?.left ?? 0, 5 - (strokes[3]?.right ?? 0)];
    expect(atEnds[0]).toBeCloseTo(1 + left / advance, 6);
    expect(atEnds[1]).toBeCloseTo((advance - right) / advance, 6);
  });

  it('is as long for its size in a table’s small type', () => {
    const setting = plainSetting(embeddedFonts().fonts);
    const spacing = { tracking: 0, compress: true };
    const atoms = atomsOf({ role: 'tableText', text: '国——国' }, setting);
    const [usual, small] = [atoms, scaledAtoms(atoms, 0.5)].map((each) => {
      const line = setNaturally(naturalLine(each, spacing), 1000, spacing);
      return glyphRuns(line, { x: 0, baseline: 0 }).map(({ x, scale }) => ({ x, scale }));
    });
    expect(small).toEqual(usual?.map(({ x, scale }) => ({ x: x / 2, scale })));
  });

  it('leaves a single dash as wide as its cell', () => {
    const [dash] = dashesIn('国—国', 'body');
    expect(Math.round((dash?.left ?? 0) * 1000)).toBe(1048);
    expect(Math.round((dash?.right ?? 0) * 1000)).toBe(1951);
  });
});
