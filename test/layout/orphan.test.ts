import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../src/document/document.js';
import { atomsOf } from '../../src/layout/atom.js';
import { breakLines } from '../../src/layout/break-lines.js';
import { fitNotes } from '../../src/layout/fit.js';
import { avoidOrphan, endsInOrphan } from '../../src/layout/orphan.js';
import { settingOf } from '../../src/layout/setting.js';
import { resolveStyle } from '../../src/style/style.js';
import { embeddedFonts } from '../faces.js';

const { fonts } = embeddedFonts();
const ignore = (): void => undefined;
const setting = settingOf(resolveStyle(), {
  fonts,
  latin: false,
  missing: ignore,
  substituted: ignore,
  centred: ignore,
});
const indent = 2 * setting.style.grid.characterPitch;

function set(text: string) {
  const atoms = atomsOf({ role: 'body', text }, setting);
  const broken = (spacing: typeof setting.spacing) =>
    breakLines(atoms, (line) => setting.area.width - (line === 0 ? indent : 0), spacing);
  return { greedy: broken(setting.spacing), avoided: avoidOrphan(broken, setting.spacing) };
}

describe('a lone last character', () => {
  it('is one 汉字, whatever marks stand with it, on the last of several lines', () => {
    expect(endsInOrphan(set(`${'字'.repeat(26)}字。`).greedy)).toBe(true);
    expect(endsInOrphan(set(`${'字'.repeat(26)}字字。`).greedy)).toBe(false);
    expect(endsInOrphan(set('字。').greedy)).toBe(false);
  });

  it('is avoided by the slightest spacing over the whole paragraph that does', () => {
    const text = `${'字字字，字字字字字。'.repeat(8)}字字字字字字字字字字字字字字`;
    const lone = [...Array(40).keys()]
      .map((n) => text + '字'.repeat(n))
      .find((each) => endsInOrphan(set(each).greedy));
    if (lone === undefined) throw new Error('no such text');
    const { avoided } = set(lone);
    expect(endsInOrphan(avoided.lines)).toBe(false);
    expect(avoided.extra).not.toBe(0);
    expect(Math.abs(avoided.extra)).toBeLessThanOrEqual(0.5);
    const lines = avoided.lines.map((line) => line.atoms.map(({ char }) => char).join('')).join('');
    expect(lines).toBe(lone);
  });

  it('leaves other paragraphs on the grid', () => {
    expect(set('字'.repeat(60)).avoided.extra).toBe(0);
  });
});

describe('fitNotes', () => {
  it('names what ends in fewer than three characters and how many must go', () => {
    const source: Paragraph = { kind: 'paragraph', runs: [] };
    const { lines, extra } = set(`${'字'.repeat(26)}末尾。`).avoided;
    expect(fitNotes([{ source, lines, extra }])).toMatchObject([{ ending: '末尾。', cut: 3 }]);
    const long = set(`${'字'.repeat(26)}四个字尾。`).avoided;
    expect(fitNotes([{ source, ...long }])).toEqual([]);
  });
});
