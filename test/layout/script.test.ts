import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FontSet } from '../../src/font/face.js';
import { resolveFonts } from '../../src/font/resolve.js';
import type { GlyphRun } from '../../src/layout/page.js';
import type { TextRole } from '../../src/style/role.js';
import { embeddedFonts } from '../faces.js';
import { type Box, buildBoxFont } from '../font/build-box-font.js';
import { temporaryFolder } from '../font/build-font.js';
import { lineOf, plainSetting } from './ink-line.js';

const folder = temporaryFolder();
const small = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀₁₂₃₄₅₆₇₈₉';
const digit: Box = { ink: [60, 440], advance: 500 };

/** A face of 仿宋 that has some characters, each a digit's box. */
function fontsWith(chars: string): FontSet {
  const boxes = Object.fromEntries([...chars].map((char) => [char, digit]));
  const path = folder.write(
    'digits.ttf',
    buildBoxFont({ family: 'Digits', boxes: { 国: { ink: [20, 980] }, ...boxes } }),
  );
  return resolveFonts({ configured: { fangsong: path }, baseDirectory: folder.path, folders: [] }).fonts;
}

/** The run that each character of a text stands in. */
function runsIn(text: string, fonts: FontSet, role: TextRole = 'body'): readonly GlyphRun[] {
  return lineOf(text, role, plainSetting(fonts)).flatMap((run) => [...run.text].map(() => run));
}

describe('superscripts and subscripts', () => {
  it.each(['body', 'strong', 'section', 'attendees', 'nameplate'] as const)(
    'are of the embedded face of the %s, and as narrow as small figures are',
    (role) => {
      const { fonts } = embeddedFonts();
      const text = [...small].map((char) => `1${char}`).join('');
      const runs = runsIn(text, fonts, role);
      expect(new Set(runs.map(({ face }) => face)).size).toBe(1);
      const natural = lineOf(small, role, plainSetting(fonts));
      const last = natural.at(-1);
      const width = last ? last.x + last.end : 0;
      const size = runs[0]?.size ?? 1;
      expect(width / size / small.length).toBeGreaterThan(0.3);
      expect(width / size / small.length).toBeLessThan(0.45);
    },
  );

  it('are made of the face’s own figures where it lacks them, raised and lowered', () => {
    const [, ten, six, , two] = runsIn('国1⁶O₂', fontsWith('0123456789O'));
    expect(six?.face).toBe(ten?.face);
    expect((six?.size ?? 0) / (ten?.size ?? 1)).toBeCloseTo(0.6);
    expect(six?.y).toBe(ten?.y);
    expect((six?.rise ?? 0) / (ten?.size ?? 1)).toBeCloseTo(0.46);
    expect((two?.rise ?? 0) / (ten?.size ?? 1)).toBeCloseTo(-0.14);
    expect(six?.end).toBeCloseTo((ten?.size ?? 0) * 0.3);
    expect(ten).not.toHaveProperty('rise');
  });

  it('are the face’s own where it has them', () => {
    const [ten, six] = runsIn('1⁶', fontsWith('0123456789⁶'));
    expect(six).toBe(ten);
  });

  it('are those of the face that stands in for its figures, where that has them', () => {
    const thin: Box = { ink: [230, 270], advance: 500 };
    const thick: Box = { ink: [150, 350], advance: 500 };
    const own = Object.fromEntries([
      ...[...'十下干国'].map((char) => [char, { ink: [480, 520] } as Box] as const),
      ...[...'0123456789'].map((char) => [char, thick] as const),
    ]);
    const times = Object.fromEntries([...'0123456789⁶'].map((char) => [char, thin]));
    const path = folder.write('own/heavy.ttf', buildBoxFont({ family: 'Heavy', boxes: own }));
    folder.write('times/tinos.ttf', buildBoxFont({ family: 'Tinos', boxes: times }));
    const request = { configured: { fangsong: path }, baseDirectory: folder.path };
    const { fonts } = resolveFonts({ ...request, folders: [join(folder.path, 'times')] });
    const [, ten, six, seven] = runsIn('国1⁶⁷', fonts);
    expect(fonts.faces[ten?.face ?? 0]?.family).toBe('Tinos');
    expect(six).toBe(ten);
    expect([seven?.face, seven === ten]).toEqual([ten?.face, false]);
  });

  it('have a minus of whatever stroke the face has', () => {
    for (const stroke of '−–-') {
      const [ten, minus] = runsIn('1⁻', fontsWith(`1${stroke}`));
      expect([stroke, minus?.face, minus?.text]).toEqual([stroke, ten?.face, '⁻']);
    }
  });

  it('come from another face where the text’s has not even the figures, and that is told', () => {
    const told: string[] = [];
    const setting = {
      ...plainSetting(fontsWith('甲')),
      substituted: ({ char }: { readonly char: string }) => told.push(char),
    };
    lineOf('甲⁶', 'body', setting);
    lineOf('甲⁶', 'body', { ...plainSetting(fontsWith('甲6')), substituted: setting.substituted });
    expect(told).toEqual(['⁶']);
  });
});
