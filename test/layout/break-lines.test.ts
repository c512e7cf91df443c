import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomsOf } from '../../src/layout/atom.js';
import { breakLines } from '../../src/layout/break-lines.js';
import type { Line } from '../../src/layout/line.js';
import { settingOf } from '../../src/layout/setting.js';
import { resolveStyle } from '../../src/style/style.js';
import { embeddedFonts } from '../faces.js';
import { paragraphs } from './generated.js';

const { fonts } = embeddedFonts();
const compressed = settingOf(resolveStyle(), {
  fonts,
  latin: false,
  missing: () => undefined,
  substituted: () => undefined,
  centred: () => undefined,
});
const uncompressed = settingOf(resolveStyle({ punctuationCompression: false }), {
  fonts,
  latin: false,
  missing: () => undefined,
  substituted: () => undefined,
  centred: () => undefined,
});
const width = compressed.area.width;
const indent = 2 * compressed.style.grid.characterPitch;

function set(text: string, setting = compressed): readonly Line[] {
  const atoms = atomsOf({ role: 'body', text }, setting);
  return breakLines(atoms, (line) => width - (line === 0 ? indent : 0), setting.spacing);
}

function textOf(line: Line): string {
  return line.atoms.map(({ char }) => char).join('');
}

const neverFirst = /^[，。、；：？！”’）》〉】〕」』·—…％%℃)\]}]/u;
const neverLast = /[“‘（《〈【〔「『([{]$/u;
/** Stretches that must stand on one line, found in the text as it was, by other means than the setter's. */
const units = /——|……|[0-9]+(?:[.,][0-9]+)*(?:[%‰℃]|[万亿年月日时]|万元|亿元)?|[A-Za-z]{1,20}/gu;

/** Where lines end in the text, as offsets into it without white space. */
function ends(lines: readonly Line[]): ReadonlySet<number> {
  let at = 0;
  return new Set(lines.map((line) => (at += textOf(line).replace(/\s/gu, '').length)));
}

describe.each([
  ['with compression', compressed],
  ['without', uncompressed],
])('breakLines %s', (_, setting) => {
  it('keeps the prohibitions, the units and the type area, fills every line, and loses nothing', () => {
    fc.assert(
      fc.property(paragraphs, (text) => {
        const lines = set(text, setting);
        expect(lines.map(textOf).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        for (const [i, line] of lines.entries()) {
          const room = width - (i === 0 ? indent : 0);
          if (i > 0) expect(textOf(line)).not.toMatch(neverFirst);
          if (i < lines.length - 1) {
            expect(textOf(line)).not.toMatch(neverLast);
            expect(Math.abs(line.width - room)).toBeLessThan(0.1);
          }
          expect(textOf(line)).toBe(textOf(line).trim());
          expect(line.width).toBeLessThan(room + 0.25);
        }
        const broken = ends(lines);
        const solid = text.replace(/\s/gu, '\u0000');
        for (const { 0: unit, index } of solid.matchAll(units)) {
          const start = solid.slice(0, index).replaceAll('\u0000', '').length;
          for (let at = start + 1; at < start + unit.length; at++)
            expect(broken.has(at) ? `${unit} parted` : '').toBe('');
        }
      }),
      { numRuns: 1500 },
    );
  });
});

describe('a line', () => {
  it('holds 28 汉字, the first of a paragraph 26', () => {
    const lines = set('字'.repeat(100));
    expect(lines.map(({ atoms }) => atoms.length)).toEqual([26, 28, 28, 18]);
    expect(lines[1]?.places.at(-1)).toBeCloseTo(width - 16, 3);
  });

  it('closes adjacent marks up to one and a half cells', () => {
    const [line] = set('甲。”乙');
    const places = line?.places ?? [];
    // Each step is a cell and the grid's tracking; behind 。 half a cell is gone.
    const cell = compressed.style.grid.characterPitch;
    expect(places.map((x, i) => Math.round((x - (places[i - 1] ?? 0)) * 100) / 100)).toEqual(
      [0, cell, cell - 8, cell].map((x) => Math.round(x * 100) / 100),
    );
    const [plain] = set('甲。”乙', uncompressed);
    expect(plain?.places[2]).toBeCloseTo(2 * cell, 2);
  });

  it('pulls a mark in where that moves less than pushing a 汉字 out', () => {
    const text = `${'字'.repeat(20)}“字”${'字'.repeat(3)}。${'字'.repeat(9)}`;
    expect(set(text).map(textOf)[0]).toBe(text.slice(0, 27));
    expect(set(text, uncompressed).map(textOf)[0]).toBe(text.slice(0, 25));
  });

  it('takes the empty half off an opening mark at its start', () => {
    const lines = set(`${'字'.repeat(26)}“${'字'.repeat(30)}”`);
    expect(lines[1]?.places[0]).toBeCloseTo(-8, 3);
  });

  it('stands a quarter em between Han and Latin', () => {
    const [line] = set('共25个');
    const [gong = 0, two = 0] = line?.places ?? [];
    expect(two - gong - 16).toBeCloseTo(4 + compressed.spacing.tracking, 3);
  });

  it('drops blanks at its end and start', () => {
    const lines = set(`${'字'.repeat(26)} ${'字'.repeat(27)}　${'字'.repeat(5)}`);
    expect(lines.map(textOf)).toEqual(['字'.repeat(26), `${'字'.repeat(27)}`, '字'.repeat(5)]);
  });

  it('keeps a number and its unit together, however the unit is written', () => {
    const units = [
      '平方公里',
      '立方米',
      '千瓦时',
      '小时',
      '万余份',
      '人次',
      '个百分点',
      '公斤',
      '位',
      '℃',
      '㎡',
      '％',
    ];
    for (const unit of units) {
      for (let lead = 18; lead < 27; lead++) {
        const lines = set(`${'字'.repeat(lead)}24${unit}${'字'.repeat(20)}`).map(textOf);
        expect(
          lines.some((line) => line.includes(`24${unit}`)),
          `${lead} ${unit} ${lines[0]}`,
        ).toBe(true);
      }
    }
  });

  it('neither begins nor ends at a mark that a space stands beside', () => {
    for (let lead = 20; lead < 28; lead++) {
      for (const text of [
        `${'字'.repeat(lead)}（ 甲）${'字'.repeat(9)}`,
        `${'字'.repeat(lead)}2024 年${'字'.repeat(9)}`,
      ]) {
        const lines = set(text, uncompressed).map(textOf);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/（$|2024$/u);
      }
      expect(
        set(`${'字'.repeat(lead)}100\u00a0kg${'字'.repeat(9)}`)
          .map(textOf)
          .join('|'),
      ).toContain('100\u00a0kg');
    }
  });

  it('treats every dash and minus as what it is', () => {
    for (let lead = 18; lead < 27; lead++) {
      const joined = set(`${'字'.repeat(lead)}2020–2024年，是−5℃${'字'.repeat(9)}`)
        .map(textOf)
        .join('|');
      expect(joined).toContain('2020–2024年');
      expect(joined).toContain('−5℃');
    }
  });

  it('fills lines even with marks that may not be parted and are longer than a line', () => {
    for (const char of ['—', '…', '“', '。']) {
      const lines = set(char.repeat(70));
      expect(lines.map(textOf).join('')).toBe(char.repeat(70));
      expect(lines.length).toBeLessThanOrEqual(5);
    }
  });

  it('opens neither —— nor Latin words on a loose grid', () => {
    const loose = settingOf(resolveStyle({ charactersPerLine: 22 }), {
      fonts,
      latin: false,
      missing: () => undefined,
      substituted: () => undefined,
      centred: () => undefined,
    });
    const [line] = breakLines(
      atomsOf({ role: 'body', text: '字——字2024年' }, loose),
      () => 400,
      loose.spacing,
    );
    const [, first = 0, second = 0, , two = 0, zero = 0] = line?.places ?? [];
    expect(second - first).toBeCloseTo(16, 3);
    expect(zero - two).toBeCloseTo(line?.atoms[4]?.cell ?? 0, 3);
  });

  it('gives a middle dot half a cell', () => {
    const cell = compressed.style.grid.characterPitch;
    const [line] = set('甲·乙');
    expect((line?.places[2] ?? 0) - (line?.places[0] ?? 0)).toBeCloseTo(2 * cell - 8, 2);
    const [plain] = set('甲·乙', uncompressed);
    expect(plain?.places[2]).toBeCloseTo(2 * cell, 2);
  });

  it('takes as much from either side of a middle dot', () => {
    const lines = set(`${'字'.repeat(10)}，${'字'.repeat(12)}甲·乙，${'字'.repeat(9)}`);
    const { atoms = [], places = [] } = lines[0] ?? {};
    const dot = atoms.findIndex(({ char }) => char === '·');
    const [before, at, after] = [places[dot - 1], places[dot], places[dot + 1]];
    if (before === undefined || at === undefined || after === undefined)
      throw new Error('no middle dot on the first line');
    expect(at - before).toBeCloseTo(after - at, 3);
  });
});
