import { describe, expect, it } from 'vitest';
import type { GlyphRun, Rule } from '../../src/layout/page.js';
import { paginate } from '../../src/layout/paginate.js';
import { printPage, runEnd } from '../../src/layout/print-page.js';
import { mmToPt } from '../../src/style/length.js';
import { resolveStyle } from '../../src/style/style.js';
import { embeddedFonts } from '../faces.js';
import { markedIssue } from '../output/marked.js';

const style = resolveStyle();
const { pages, structure } = paginate(markedIssue, style, embeddedFonts().fonts, { latin: false });
const items = pages.flatMap((page) => page.items);
const changed = items.filter((item): item is GlyphRun => item.kind === 'glyphs' && item.change !== undefined);
const rules = items.filter((item): item is Rule => item.kind === 'rule' && item.part === 'change');

describe('the pages of a 花脸稿', () => {
  it('show what was added and taken away where it stands', async () => {
    await expect(pages.map(printPage).join('\n')).toMatchFileSnapshot('golden/marked.txt');
  });

  it('have a line under what was added and through what was taken away, as long as it is', () => {
    expect(changed.length).toBeGreaterThan(10);
    for (const run of changed) {
      const own = rules.filter(({ x, y, width }) => {
        const offset = y - run.y;
        const isInPlace =
          run.change?.kind === 'inserted'
            ? offset > 0 && offset < run.size * 0.25
            : offset < -run.size * 0.2 && offset > -run.size * 0.6;
        return isInPlace && Math.abs(x - run.x) < 0.01 && Math.abs(x + width - runEnd(run)) < 0.01;
      });
      expect(own.length, run.text).toBe(1);
    }
  });

  it('have a bar in the margin beside each changed line, and nowhere else', () => {
    const left = mmToPt(style.margin.left);
    const bars = rules.filter(({ x, width }) => x + width < left);
    const text = items.filter(
      (item): item is GlyphRun => item.kind === 'glyphs' && item.element !== undefined,
    );
    const isBeside = ({ y }: GlyphRun): boolean =>
      bars.some((bar) => y > bar.y && y - 1 < bar.y + bar.thickness);
    expect(changed.every(isBeside)).toBe(true);
    const heading = text.find((run) => run.text === '【工作动态】');
    expect(heading && isBeside(heading)).toBe(false);
  });

  it('tell in the first head who changed what, each in an ink of his own', () => {
    const inkOf = (text: string): string | undefined =>
      items.find((item): item is GlyphRun => item.kind === 'glyphs' && item.text === text)?.ink;
    const [leader, editor] = [inkOf('程望舒'), inkOf('林知夏')];
    expect(leader).toBeDefined();
    expect(editor).toBeDefined();
    expect(leader).not.toBe(editor);
    expect(changed.find(({ text }) => text === '五')?.ink).toBe(editor);
    expect(changed.find(({ text }) => text === '将闲置的两间库房')?.ink).toBe(leader);
  });

  it('have elements of the structure that say what became of the words', () => {
    const told = structure.filter(({ words }) => words !== undefined);
    expect(told.find(({ words }) => words === '五')?.kind).toBe('insertion');
    expect(told.find(({ words }) => words === '三')?.kind).toBe('deletion');
    // A headline of three runs is one.
    expect(structure.filter(({ kind }) => kind === 'headline').length).toBe(2);
  });
});
