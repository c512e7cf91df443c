import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../../src/document/document.js';
import { emitDocx } from '../../../src/output/docx/emit.js';
import { breakSpacing } from '../../../src/output/docx/part/line-break.js';
import { resolveStyle } from '../../../src/style/style.js';
import { partOf } from './package-parts.js';
import { fullIssue } from './sample.js';
import { setLines } from './set-lines.js';

const style = resolveStyle();
const loose = resolveStyle({ punctuationCompression: false });
const source: Paragraph = { kind: 'paragraph', runs: [] };

/** The paragraph's text, its stretches with a spacing of their own in brackets: [文文+6] is 6 twips wider than the style's. */
function spaced(lines: readonly string[], by = loose, text = lines.join('')): string {
  const found = breakSpacing(text, { source, lines: setLines(lines) }, by) ?? [];
  let start = 0;
  const shown = found.map(({ end, spacing }) => {
    const part = text.slice(start, end);
    start = end;
    const more = (spacing ?? 0) - -5;
    return spacing === undefined ? part : `[${part}${more > 0 ? '+' : ''}${more}]`;
  });
  return `${shown.join('')}${text.slice(start)}`;
}

const first = '文'.repeat(26);
const full = '文'.repeat(28);
const end = '文文。';

describe('breakSpacing', () => {
  it('leaves lines alone that are full', () => {
    expect(spaced([first, full, end])).toBe(first + full + end);
  });

  it('widens a few characters where the next would still fit', () => {
    // 27 × 15.75 pt of 442.2: the 28th wants 15.75 of 16.95.
    expect(spaced([first, '文'.repeat(27), end])).toBe(`${first}文[文文文文+6]${'文'.repeat(22)}${end}`);
  });

  it('widens the line before a number that is kept with its measure word', () => {
    const line = `${'文'.repeat(24)}，文`;
    expect(spaced([first, line, '2600件文文。'])).toBe(`${first}${line}2600件文文。`);
    expect(spaced([first, '文'.repeat(27), '2件文文。'])).toBe(
      `${first}文[${'文'.repeat(19)}+6]${'文'.repeat(7)}2件文文。`,
    );
  });

  it('leaves a line as it is that no slight spacing ends there, and those behind it, which no program begins there', () => {
    const lines = [first, '文'.repeat(25), '文'.repeat(27), end];
    expect(spaced(lines)).toBe(lines.join(''));
  });

  it('widens 汉字 before letters and digits, neither the first character nor the last', () => {
    const line = `文${'2'.repeat(7)}${'文'.repeat(22)}`;
    expect(spaced([first, line, end])).toMatch(/文2{7}\[文+\+6\]文+。$/u);
  });

  it('knows that adjacent marks close up where the office lets them', () => {
    const line = `”，“${'文'.repeat(25)}`;
    expect(spaced([first, line, end])).toBe(first + line + end);
    expect(spaced([first, line, end], style)).toContain('+6]');
  });

  it('tightens a line a little that a program would not take in whole', () => {
    // Each run of another face adds a quarter point in LibreOffice.
    const looks = [{}, {}];
    const lines = setLines([first, full, end]).map(({ atoms }, i) => ({
      atoms: atoms.map((atom, k) => ({ ...atom, look: looks[i === 1 ? k % 2 : 0] ?? {} })),
    }));
    const found = breakSpacing(first + full + end, { source, lines }, loose) ?? [];
    expect(found).toEqual([]);
    const wide = lines.map(({ atoms }, i) => ({
      atoms: atoms.map((atom, k) => (i === 1 ? { ...atom, cell: atom.cell + (k < 4 ? 0.25 : 0) } : atom)),
    }));
    const tight = breakSpacing(first + full + end, { source, lines: wide }, loose) ?? [];
    expect(tight.filter(({ spacing }) => spacing !== undefined).map(({ spacing }) => spacing)).toEqual([-11]);
  });

  it('counts places in the text, where it has blanks that a layout drops at a line end', () => {
    const text = `${first} ${'文'.repeat(27)}${end}`;
    expect(spaced([first, '文'.repeat(27), end], loose, text)).toBe(
      `${first} 文[文文文文+6]${'文'.repeat(22)}${end}`,
    );
  });

  it.each(['\u3000', '\u2002', '\u2002\u200a'])('passes over a blank %j there', (blank) => {
    const line = '文'.repeat(27);
    expect(spaced([first, line, end], loose, `${first}${blank}${line}${end}`)).toBe(
      `${first}${blank}文[文文文文+6]${'文'.repeat(22)}${end}`,
    );
  });

  it('gives up where the lines are not of the text', () => {
    expect(breakSpacing('别的', { source, lines: setLines([first, end]) }, loose)).toBeUndefined();
  });
});

describe('the spacing of a line', () => {
  it('stands on its run, over all roles, and changes no word', async () => {
    const [paragraph] = fullIssue.editorsNote;
    if (!paragraph) throw new Error('the sample has a note');
    const text = paragraph.runs.map((run) => run.text).join('');
    const set = { source: paragraph, lines: setLines([text.slice(0, 25), text.slice(25)]) };
    const bytes = await emitDocx(fullIssue, loose, { paragraphs: [set] });
    const note =
      /<w:p><w:pPr><w:pStyle w:val="EditorsNote"\/>.*?<\/w:p>/u.exec(
        partOf(bytes, 'word/document.xml'),
      )?.[0] ?? '';
    expect(note.match(/<w:spacing w:val="1"\/>/gu)).toHaveLength(2);
    expect(note.replace(/<[^>]*>/gu, '')).toBe(text);
  });
});
