import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestBreaks } from '../../src/layout/best-breaks.js';
import { boundNames } from '../../src/layout/bound-names.js';
import { breakEvenly, breakLines, breakToEnd } from '../../src/layout/break-lines.js';
import { type Breaking, type BrokenLine, breakingOf } from '../../src/layout/breaking.js';
import { greedyBreaks } from '../../src/layout/greedy-breaks.js';
import { lineCost } from '../../src/layout/line-cost.js';
import { LineMeasures } from '../../src/layout/line-measures.js';
import { partingCosts } from '../../src/layout/partings.js';
import { ProgramBreaks } from '../../src/layout/program-breaks.js';
import { mostSteering } from '../../src/typography/program.js';
import { paragraphs } from './generated.js';
import { hardParagraphs } from './hard-paragraphs.js';
import { bodyAtoms, compressed, roomOf, textOf, uncompressed } from './setting.js';

const names = boundNames([
  { names: ['岑以宁', '陶喆', '温旸'], cost: partingCosts.strong },
  { names: ['砚江区水务局', '云砚乡'], cost: partingCosts.unit },
]);

function set(text: string, setting = compressed): readonly string[] {
  return breakEvenly(bodyAtoms(text), roomOf, setting.spacing, names).map(textOf);
}

const neverFirst = /^[，。、；：？！”’）》〉】〕」』·—…％%℃)\]}～]/u;
const neverLast = /[“‘（《〈【〔「『([{]$/u;

describe.each([
  ['with compression', compressed],
  ['without', uncompressed],
])('breakEvenly %s', (_, setting) => {
  it('sets every character once and in order, within the room, and begins and ends no line with what may not', () => {
    fc.assert(
      fc.property(paragraphs, (text) => {
        const lines = breakEvenly(bodyAtoms(text), roomOf, setting.spacing, names);
        expect(lines.map(textOf).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        for (const [i, line] of lines.entries()) {
          if (i > 0) expect(textOf(line)).not.toMatch(neverFirst);
          if (i < lines.length - 1) {
            expect(textOf(line)).not.toMatch(neverLast);
            expect(Math.abs(line.width - roomOf(i))).toBeLessThan(0.1);
          }
          expect(line.width).toBeLessThan(roomOf(i) + 0.25);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('bestBreaks', () => {
  it('costs no more than breaking line by line', () => {
    const costOf = (breaking: Breaking, programs: ProgramBreaks, lines: readonly BrokenLine[]): number =>
      lines.reduce((sum, line, i) => sum + lineCost(breaking, programs, line, roomOf(i)), 0);
    fc.assert(
      fc.property(paragraphs, (text) => {
        const breaking = breakingOf(bodyAtoms(text), roomOf, compressed.spacing, names);
        const programs = new ProgramBreaks(breaking);
        const greedy = costOf(breaking, programs, greedyBreaks(breaking));
        const best = bestBreaks(breaking, programs);
        if (best) expect(costOf(breaking, programs, best)).toBeLessThanOrEqual(greedy + 1e-6);
        else expect(greedy).toBe(Number.POSITIVE_INFINITY);
      }),
      { numRuns: 500 },
    );
  });
});

describe('LineMeasures', () => {
  it('measures a line of a paragraph as it is set', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.integer({ min: 1, max: 30 }), (text, from, length) => {
        const atoms = bodyAtoms(text);
        const all = new LineMeasures(atoms, compressed.spacing);
        let first = from % atoms.length;
        while (atoms[first]?.kind === 'space') first++;
        const last = Math.min(first + length, atoms.length) - 1;
        if (last < first) return;
        const own = atoms.slice(first, last + 1);
        const [line] = breakLines(own, () => 1e6, compressed.spacing);
        expect(all.widthOf(first, last)).toBeCloseTo(line?.width ?? 0, 6);
        const alone = new LineMeasures(own, compressed.spacing);
        expect(all.squeezableOf(first, last)).toBeCloseTo(alone.squeezableOf(0, own.length - 1), 6);
        expect(all.stretchOf(first, last, 600)).toBeCloseTo(alone.stretchOf(0, own.length - 1, 600), 6);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a paragraph', () => {
  it('is broken line by line where that is good', () => {
    const text = `${'字'.repeat(26)}${'文'.repeat(28)}${'章'.repeat(10)}`;
    expect(set(text)).toEqual(['字'.repeat(26), '文'.repeat(28), '章'.repeat(10)]);
  });

  it('does not end in a lone character', () => {
    expect(set(`${'字'.repeat(26)}${'文'.repeat(28)}末。`).at(-1)?.length).toBeGreaterThan(2);
  });

  /** The first line of a paragraph of 汉字 with a number among them. */
  const first = (before: number, number: string): string | undefined =>
    set(`${'字'.repeat(before)}${number}${'字'.repeat(40)}`)[0];

  it('sets its first line slightly tighter before that would be torn: no line before it can give', () => {
    expect(first(24, '13日')).toBe(`${'字'.repeat(24)}13日`);
    // More than 0.3 pt a character would be seen.
    expect(first(23, '2026年')).toBe('字'.repeat(23));
  });

  it('parts 元 from 万 only where a line would be torn', () => {
    expect(first(22, '76.8万元')).toBe(`${'字'.repeat(22)}76.8万元`);
    expect(first(23, '76.8万元')).toBe(`${'字'.repeat(23)}76.8万`);
    expect(first(24, '76.8万元')).toBe('字'.repeat(24));
  });

  it.each(hardParagraphs.map(({ about, text }) => [about, text] as const))('%s', async (about, text) => {
    const lines = set(text).map((line) => `${line}\n`);
    await expect(`${about}\n\n${lines.join('')}`).toMatchFileSnapshot(
      `golden/even/${about.replaceAll(' ', '-')}.txt`,
    );
  });
});

describe('a paragraph whose marks are not closed up', () => {
  it('has a line a little tighter, where a DOCX can carry that, to keep a number whole', () => {
    const text = `${'文'.repeat(23)}200件文文文文文。`;
    const [line] = breakEvenly(bodyAtoms(text), roomOf, uncompressed.spacing);
    expect(line && textOf(line)).toBe(`${'文'.repeat(23)}200件`);
    const { atoms = [], places = [] } = line ?? {};
    for (const [i, place] of places.entries()) {
      const before = atoms[i - 1];
      if (before?.gapSide === 'han' && atoms[i]?.gapSide === 'han')
        expect(place - (places[i - 1] ?? 0) - before.cell).toBeGreaterThan(-0.25 - mostSteering);
    }
  });

  it('parts a number as programs do where a line would be torn without it, and only there', () => {
    const first = (text: string): string | undefined => set(text, uncompressed)[0];
    expect(first(`${'文'.repeat(23)}2000册，文文文文文文文。`)).toBe(`${'文'.repeat(23)}2000`);
    expect(first(`${'文'.repeat(25)}2件文文文文文。`)).toBe('文'.repeat(25));
  });
});

describe('breakToEnd', () => {
  const end = (text: string, lines: number, least: number): readonly string[] | undefined =>
    breakToEnd(bodyAtoms(text), roomOf, compressed.spacing, { lines, least })?.map(textOf);
  const clause = '各乡镇巡查河道，清理漂浮物；';

  it('wins a line where marks can give up what that takes', () => {
    const texts = hardParagraphs.flatMap(({ text }) =>
      [...Array(28).keys()].map((n) => `${text}${'字'.repeat(n)}。`),
    );
    const won = texts.filter((text) => end(text, set(text).length - 1, 1));
    expect(won.length).toBeGreaterThan(0);
    for (const text of won) {
      const shorter = end(text, set(text).length - 1, 1) ?? [];
      expect(shorter).toHaveLength(set(text).length - 1);
      expect(shorter.join('')).toBe(text);
    }
  });

  it('fills the last line up where that is not seen', () => {
    const text = `${clause.repeat(7)}${'字'.repeat(14)}。`;
    const fuller = end(text, 5, 5);
    expect(fuller).toHaveLength(5);
    expect([...(fuller?.at(-1) ?? '')].length).toBeGreaterThan(5);
  });

  it('says so where a reader would see it', () => {
    expect(end('字'.repeat(70), 2, 1)).toBeUndefined();
    expect(end('字'.repeat(56), 3, 20)).toBeUndefined();
  });
});
