import { expect, it } from 'vitest';
import { type Atom, atomsOf } from '../../src/layout/atom.js';
import { breaksOf } from '../../src/layout/partings.js';
import { settingOf } from '../../src/layout/setting.js';
import { needsLatinGap } from '../../src/layout/spacing.js';
import { resolveStyle } from '../../src/style/style.js';
import { embeddedFonts } from '../faces.js';

const { fonts } = embeddedFonts();

function atoms(text: string): readonly Atom[] {
  const setting = settingOf(resolveStyle(), {
    fonts,
    latin: false,
    missing: () => undefined,
    substituted: () => undefined,
    centred: () => undefined,
  });
  return atomsOf({ role: 'body', text }, setting);
}

/** The text in the parts between which a line may end. */
function parts(text: string): readonly string[] {
  const all = atoms(text);
  const found = [''];
  for (const [i, isEnd] of breaksOf(all).entries()) {
    found[found.length - 1] += all[i]?.char ?? '';
    if (isEnd && i < all.length - 1) found.push('');
  }
  return found;
}

it('an apostrophe in a word is narrow, gives no blank and parts nothing, beside a closing mark of the same text', () => {
  const all = atoms('‘快’don’t');
  const [, , closing, , , , apostrophe] = all;
  expect(closing).toMatchObject({ char: '’', kind: 'closing', cell: closing?.size });
  expect(apostrophe).toMatchObject({ char: '’', kind: 'sign', blank: 0 });
  expect(apostrophe?.cell).toBeLessThan((apostrophe?.size ?? 0) / 2);
  expect(parts('用don’t表示')).toEqual(['用', 'don’t', '表', '示']);
});

it('full-width letters and digits take cells, stand without a gap beside 汉字, and are not parted', () => {
  const [han, letter, , digit] = atoms('甲ＡＢ１２的');
  expect(letter).toMatchObject({ kind: 'latin', cell: letter?.size });
  expect(digit).toMatchObject({ kind: 'digit', cell: digit?.size });
  expect(han && letter && needsLatinGap(han, letter)).toBe(false);
  expect(parts('甲ＡＢ１２的')).toEqual(['甲', 'ＡＢ１２', '的']);
  expect(parts('共１２３家')).toEqual(['共', '１２３家']);
});

it('letters of other scripts and ligatures are as wide as their faces have them', () => {
  for (const atom of atoms('Жβﬁé')) expect(atom).toMatchObject({ kind: 'latin', cell: atom.advance });
});

it('signs of numbers stay with them', () => {
  expect(parts('达35㎡。')).toEqual(['达', '35㎡。']);
  expect(parts('共2㏄余')).toEqual(['共', '2㏄', '余']);
  expect(parts('付€50的')).toEqual(['付', '€50', '的']);
  for (const sign of '≤≥≦≧＜＞＝≈≠±＋−√￡') expect(parts(`达${sign}5`)).toEqual(['达', `${sign}5`]);
  expect(parts('见№5号')).toEqual(['见', '№5号']);
  expect(parts('是10⁶米')).toEqual(['是', '10⁶', '米']);
});
