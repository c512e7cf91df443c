import type { Font } from 'fontkit';
import type { FontSet } from '../../src/font/face.js';
import { atomsOf } from '../../src/layout/atom.js';
import { glyphRuns } from '../../src/layout/glyph-runs.js';
import { justify, naturalLine } from '../../src/layout/line.js';
import type { GlyphRun } from '../../src/layout/page.js';
import { type Setting, settingOf } from '../../src/layout/setting.js';
import { blankOf } from '../../src/layout/spacing.js';
import type { TextRole } from '../../src/style/role.js';
import { resolveStyle } from '../../src/style/style.js';

/** The ink of one character on a line, in em from the line's left edge. */
export interface Ink {
  readonly char: string;
  readonly left: number;
  readonly right: number;
}

const spacing = { tracking: 0, compress: true };

/** The standard's setting for some faces, which takes what is missing without a word. */
export function plainSetting(fonts: FontSet): Setting {
  const ignore = (): void => {};
  const notes = { missing: ignore, substituted: ignore, centred: ignore };
  return settingOf(resolveStyle(), { fonts, latin: false, ...notes });
}

/** The runs of a text on one line, by nature or with all blanks that its marks can give taken. */
export function lineOf(
  text: string,
  role: TextRole,
  setting: Setting,
  how: 'natural' | 'squeezed' = 'natural',
): readonly GlyphRun[] {
  const natural = naturalLine(atomsOf({ role, text }, setting), spacing);
  const { atoms, width } = natural;
  const blanks = atoms.slice(1, -1).reduce((sum, atom, i) => sum + blankOf(atoms[i], atom, atoms[i + 2]), 0);
  return glyphRuns(justify(natural, how === 'natural' ? width : width - blanks, spacing), {
    x: 0,
    baseline: 0,
  });
}

/** The ink of each character of some runs, as an independent reader finds it in their face; blanks left out. */
export function inksOf(runs: readonly GlyphRun[], judgeOf: (face: number) => Font): readonly Ink[] {
  return runs.flatMap(({ x, text, places, size, scale, face }) => {
    const judge = judgeOf(face);
    return [...text].flatMap((char, i) => {
      const { minX, maxX } = judge.glyphForCodePoint(char.codePointAt(0) ?? 0).path.bbox;
      if (!(maxX > minX)) return [];
      const from = (x + (places[i] ?? 0)) / size;
      const toEm = scale / judge.unitsPerEm;
      return [{ char, left: from + minX * toEm, right: from + maxX * toEm }];
    });
  });
}
