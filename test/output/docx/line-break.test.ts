import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../../src/document/document.js';
import { emitDocx } from '../../../src/output/docx/emit.js';
import { breakSpacing, type SetCharacter } from '../../../src/output/docx/part/line-break.js';
import { resolveStyle } from '../../../src/style/style.js';
import { partOf } from './package-parts.js';
import { fullIssue } from './sample.js';

const style = resolveStyle();
const loose = resolveStyle({ punctuationCompression: false });

function setCharacter(char: string): SetCharacter {
  const cell = char < '\u2000' ? 8 : 16;
  return { char, size: 16, cell, advance: cell };
}

function setLines(source: Paragraph, lines: readonly string[], extra = 0) {
  return {
    source,
    extra,
    lines: lines.map((line) => ({ atoms: [...line].map((char) => setCharacter(char)) })),
  };
}

function spacedLines(lines: readonly string[], by = loose, text = lines.join('')) {
  const found = breakSpacing(text, setLines({ kind: 'paragraph', runs: [] }, lines), by);
  return found?.map(({ end, spacing }, i) => [end - (found[i - 1]?.end ?? 0), spacing]);
}

const first = '文'.repeat(26);

describe('breakSpacing', () => {
  it('leaves lines alone that are full', () => {
    expect(spacedLines([first, '文'.repeat(28), '文文。'])).toBeUndefined();
  });

  it('loosens the line before a number kept with its measure word, so that its digits do not fit', () => {
    const line = '文'.repeat(26);
    const found = spacedLines([first, line, '13日文文。']);
    const spacing = Number(found?.[1]?.[1]);
    expect(found?.map(([length]) => length)).toEqual([26, 26, 6]);
    // The line itself still fits, with the digits it does not.
    expect(26 * 320 + 25 * spacing).toBeLessThanOrEqual(8845);
    expect(26 * 320 + 2 * 160 + 64 + 27 * spacing).toBeGreaterThan(8845);
    expect(found?.[0]?.[1]).toBeUndefined();
  });

  it('loosens the line before a dash that may not begin a line', () => {
    expect(spacedLines([first, '文'.repeat(26), '文——文文。'])?.[1]?.[1]).toBeGreaterThan(0);
  });

  it('knows that adjacent marks close up', () => {
    const line = `”，“${'文'.repeat(25)}`;
    expect(spacedLines([first, line, '文文。'])).toBeUndefined();
    expect(spacedLines([first, line, '文文。'], style)?.[1]?.[1]).toBeGreaterThan(-5);
  });

  it('leaves blanks that a layout drops at a line end to that line', () => {
    const found = spacedLines([first, '文'.repeat(20), '文文。'], loose, `${first}${'文'.repeat(20)} 文文。`);
    expect(found?.map(([length]) => length)).toEqual([26, 21, 3]);
  });
});

describe('the spacing of a line', () => {
  it('stands on its run, over all roles, and changes no word', async () => {
    const [paragraph] = fullIssue.editorsNote;
    if (!paragraph) throw new Error('the sample has a note');
    const text = paragraph.runs.map((run) => run.text).join('');
    const set = setLines(paragraph, [text.slice(0, 10), text.slice(10)]);
    const bytes = await emitDocx(fullIssue, loose, { paragraphs: [set] });
    const note =
      /<w:p><w:pPr><w:pStyle w:val="EditorsNote"\/>.*?<\/w:p>/u.exec(
        partOf(bytes, 'word/document.xml'),
      )?.[0] ?? '';
    expect(note.match(/<w:spacing w:val="\d+"\/>/gu)).toHaveLength(2);
    expect(note.replace(/<[^>]*>/gu, '')).toBe(text);
  });
});
