import { join } from 'node:path';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { figureFault, figureGrey } from '../../src/font/figures.js';
import { heightsOf, inkArea, inkOnLine } from '../../src/font/outline-ink.js';
import { type FontRequest, resolveFonts } from '../../src/font/resolve.js';
import { formatFaces } from '../../src/report/fonts.js';
import { type Box, buildBoxFont } from './build-box-font.js';
import { nameKeyedCff, wrapCff } from './build-cff.js';
import { temporaryFolder } from './build-font.js';
import { codePoints, embeddedPaths, opened } from './open.js';

const folder = temporaryFolder();

/** Writes a face with upright strokes of some thickness for figures, letters and 汉字; `bottoms` says where figures stand. */
function face(
  place: string,
  family: string,
  { figure, han = 50, bottoms = {} }: { figure: number; han?: number; bottoms?: Record<string, number> },
): string {
  const stroke = (thickness: number, advance: number): Box => ({
    ink: [advance / 2 - thickness / 2, advance / 2 + thickness / 2],
    advance,
  });
  const boxes = Object.fromEntries([
    ...[...'十下干市'].map((char) => [char, stroke(han, 1000)] as const),
    ...[...'0123456789A%'].map(
      (char) => [char, { ...stroke(figure, 500), bottom: bottoms[char] ?? 0 }] as const,
    ),
  ]);
  return folder.write(`${place}/${family}.ttf`, buildBoxFont({ family, boxes }));
}

/** The area of a glyph without overlaps as fontkit draws it, by the corners of its contours. */
function judgedArea({ path }: fontkit.Glyph): number {
  let twice = 0;
  let [start, at] = [
    [0, 0],
    [0, 0],
  ] as [readonly number[], readonly number[]];
  const to = (next: readonly number[]): void => {
    const [[x = 0, y = 0], [toX = 0, toY = 0]] = [at, next];
    twice += x * toY - toX * y;
    at = next;
  };
  for (const { command, args } of path.commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args;
    if (command === 'moveTo') start = at = [a, b];
    else if (command === 'lineTo') to([a, b]);
    else if (command === 'closePath') to(start);
    else {
      const [x = 0, y = 0] = at;
      for (let t = 0.05; t < 1.01; t += 0.05) {
        const u = 1 - t;
        to([u * u * x + 2 * u * t * a + t * t * c, u * u * y + 2 * u * t * b + t * t * d]);
      }
    }
  }
  return Math.abs(twice) / 2;
}

describe('an outline', () => {
  it.each(embeddedPaths)('covers what fontkit finds of it in %s', (path) => {
    const read = opened(path);
    const judge = fontkit.openSync(path);
    for (const char of codePoints('08So龘1')) {
      const glyph = read.glyphOf(char);
      const outline = glyph === 0 ? undefined : read.outlineOf(glyph);
      if (!outline) continue;
      const area = (judgedArea(judge.getGlyph(glyph)) / judge.unitsPerEm ** 2) * 1_000_000;
      if (char !== 0x31 && char < 0x80) expect(Math.abs(inkArea(outline) / area - 1)).toBeLessThan(0.03);
      // Strokes of others overlap in some: that counts once.
      else expect(inkArea(outline)).toBeLessThan(area * 1.02);
    }
  });

  it('has its lines and curves in a CFF font', () => {
    const n = (value: number): number[] => [28, (value >> 8) & 0xff, value & 0xff];
    // 100 200 rmoveto, 300 hlineto, 400 vlineto, -300 hlineto
    const square = [...n(100), ...n(200), 21, ...n(300), 6, ...n(400), 7, ...n(-300), 6, 14];
    const read = opened(folder.write('square.otf', wrapCff(nameKeyedCff([[34, square]]), 2)));
    const outline = read.outlineOf(1) ?? [];
    expect(heightsOf(outline)).toEqual([200, 600]);
    expect(inkOnLine(outline, 400)).toEqual([300]);
    expect(inkArea(outline)).toBeCloseTo(120_000, 6);
  });
});

describe('the figures of a face', () => {
  it.each(embeddedPaths)('are as heavy as its text in %s', (path) => {
    expect(figureFault(opened(path))).toBeUndefined();
  });

  it('are too heavy where their stems are half as thick again as those of 汉字', () => {
    expect(figureFault(opened(face('own', 'Even', { figure: 60 })))).toBeUndefined();
    expect(figureFault(opened(face('own', 'Heavy', { figure: 80 })))).toBe('heavy');
    expect(figureFault(opened(face('own', 'Bold', { figure: 120, han: 110 })))).toBeUndefined();
  });

  it('are uneven where several hang below the line, not where one does', () => {
    const bottoms = { 3: -120, 4: -120, 5: -120, 7: -120, 9: -120 };
    expect(figureFault(opened(face('own', 'Old Style', { figure: 60, bottoms })))).toBe('uneven');
    expect(figureFault(opened(face('own', 'Hand', { figure: 60, bottoms: { 4: -190 } })))).toBeUndefined();
  });

  it('are as dark as the part that is ink', () => {
    expect(figureGrey(opened(face('own', 'Grey', { figure: 50 })))).toBeCloseTo((50 * 700) / (500 * 1000), 9);
  });
});

describe('figures that do not go with their text', () => {
  const heavy = face('heavy', 'Heavy', { figure: 100 });
  const machine = (...faces: readonly (readonly [family: string, figure: number])[]): readonly string[] => {
    const place = `machine ${faces.map((each) => each.join(' ')).join(' ')}`;
    for (const [family, figure] of faces) face(place, family, { figure });
    return [join(folder.path, place)];
  };
  const resolved = (
    folders: readonly string[],
    configured: FontRequest['configured'] = { fangsong: heavy },
  ) => resolveFonts({ configured, baseDirectory: folder.path, folders });
  const served = (
    found: ReturnType<typeof resolved>,
    char: string,
  ): readonly [string, boolean] | undefined => {
    const use = found.fonts.serve('fangsong', false, char.codePointAt(0) ?? 0);
    return use && [use.face.family, use.fallback];
  };
  const told = (found: ReturnType<typeof resolved>): string | undefined =>
    formatFaces({ ...found, roles: found.roles.filter(({ role }) => role === 'fangsong') }).match(
      /它的.*/u,
    )?.[0];

  it('give way to a lighter face like Times, and that is told', () => {
    const found = resolved(machine(['Liberation Serif', 70]));
    expect([...'1A%市'].map((char) => served(found, char))).toEqual([
      ['Liberation Serif', false],
      ['Liberation Serif', false],
      ['Liberation Serif', false],
      ['Heavy', false],
    ]);
    expect(told(found)).toBe('它的数字和字母比汉字粗得多，数字和字母改用Liberation Serif');
  });

  it('stay where there is none, or none that is lighter, and that is told', () => {
    const words =
      '它的数字和字母比汉字粗得多，本机没有比它细的Times New Roman一类的字体来代替；介意的，请在“字体”里指定“西文”';
    for (const folders of [[], machine(['Times New Roman', 110], ['Some Serif', 60])]) {
      const found = resolved(folders);
      expect(served(found, '1')).toEqual(['Heavy', false]);
      expect(told(found)).toBe(words);
    }
  });

  it('give way to any such face where they are uneven', () => {
    const bottoms = { 3: -120, 4: -120, 5: -120, 7: -120, 9: -120 };
    const uneven = face('uneven', 'Old Style', { figure: 60, bottoms });
    const found = resolved(machine(['Tinos', 90]), { fangsong: uneven });
    expect(served(found, '3')).toEqual(['Tinos', false]);
    expect(told(found)).toBe('它的数字高低不齐，数字和字母改用Tinos');
  });

  it('are nobody’s concern where 西文 is configured, or nothing is wrong with them', () => {
    const folders = machine(['Tinos', 60]);
    const latin = face('latin', 'Own Latin', { figure: 90 });
    const configured = resolved(folders, { fangsong: heavy, latin });
    expect([served(configured, '1'), told(configured)]).toEqual([['Heavy', false], undefined]);
    const even = resolved(folders, { fangsong: face('even', 'Even', { figure: 55 }) });
    expect([served(even, '1'), told(even)]).toEqual([['Even', false], undefined]);
    expect(told(resolved(folders, {}))).toBeUndefined();
  });
});
