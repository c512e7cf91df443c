import { describe, expect, it } from 'vitest';
import type { Page, Rule } from '../../src/layout/page.js';
import { paginate } from '../../src/layout/paginate.js';
import { printPage } from '../../src/layout/print-page.js';
import { mm, mmToPt, ptToMm } from '../../src/style/length.js';
import { embeddedFonts } from '../faces.js';
import { composeFolder, issueFolders } from '../project.js';

function pagesOf(folder: string): readonly Page[] {
  const { document, style } = composeFolder(folder);
  return paginate(document, style, embeddedFonts().fonts, { latin: false }).pages;
}

/** The distinct baselines of a page's running text, from the top, in pt. */
function textBaselines(page: Page): readonly number[] {
  const other = new Set([
    'pageNumber',
    'signOff',
    'distribution',
    'contact',
    'nameplate',
    'nameplateUpper',
    'issueNumber',
    'issuingLine',
    'retentionNotice',
  ]);
  const ys = page.items.flatMap((item) =>
    item.kind === 'glyphs' && !other.has(item.role) ? [item.y as number] : [],
  );
  return [...new Set(ys)].sort((a, b) => a - b);
}

describe('paginate', () => {
  it.each(issueFolders)('lays out %s', async (name, folder) => {
    await expect(pagesOf(folder).map(printPage).join('\n')).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  const pages = pagesOf(issueFolders[0]?.[1] ?? '');

  it('sets 22 lines on a full page, each on the grid', () => {
    const inner = pages.slice(1, -2);
    expect(inner.length).toBeGreaterThan(3);
    for (const page of inner) {
      const lines = textBaselines(page);
      expect([21, 22]).toContain(lines.length);
      const pitch = mmToPt(mm(225)) / 22;
      for (const [i, y] of lines.entries()) expect(y).toBeCloseTo((lines[0] ?? 0) + i * pitch, 6);
    }
  });

  it('puts the divider a third down the first page, red, as wide as the type area', () => {
    const divider = pages[0]?.items.find((item): item is Rule => item.kind === 'rule');
    expect(divider).toMatchObject({ red: true, part: 'divider', thickness: 2.25 });
    expect(ptToMm(divider?.width ?? mmToPt(mm(0)))).toBeCloseTo(156, 6);
    expect(ptToMm(divider?.y ?? mmToPt(mm(0))) / 297).toBeGreaterThan(0.3);
    expect(ptToMm(divider?.y ?? mmToPt(mm(0))) / 297).toBeLessThan(0.38);
  });

  it('ends the last page with a rule on the lower edge of the type area', () => {
    const rules = pages.at(-1)?.items.filter((item): item is Rule => item.kind === 'rule') ?? [];
    const last = rules.at(-1);
    expect((last?.y ?? 0) + (last?.thickness ?? 0)).toBeCloseTo(mmToPt(mm(37 + 225)), 6);
    expect(rules.map(({ thickness }) => Math.round(ptToMm(thickness) * 100) / 100)).toEqual([
      0.35,
      ...rules.slice(2).map(() => 0.25),
      0.35,
    ]);
  });

  it('numbers odd pages at the right, even pages at the left, 7 mm below the type area', () => {
    for (const page of pages) {
      const runs = page.items.flatMap((item) =>
        item.kind === 'glyphs' && item.role === 'pageNumber' ? [item] : [],
      );
      expect(runs.map(({ text }) => text).join('')).toBe(`— ${page.number} —`);
      const left = Math.min(...runs.map(({ x }) => x));
      if (page.number % 2 === 0) expect(left).toBeCloseTo(mmToPt(mm(28)) + 14, 3);
      else expect(left).toBeGreaterThan(mmToPt(mm(150)));
    }
  });
});

describe('what is centred', () => {
  it('is so by its ink: the blanks of marks at both ends do not count', () => {
    const { document, style } = composeFolder(issueFolders[0]?.[1] ?? '');
    const masthead = { ...document.masthead, issueNumber: '（第12期）', nameplate: ['《工作快报》'] };
    const [page] = paginate({ ...document, masthead }, style, embeddedFonts().fonts, { latin: false }).pages;
    const middle = mmToPt(mm(28 + 78));
    for (const role of ['issueNumber', 'nameplate']) {
      const runs =
        page?.items.flatMap((item) => (item.kind === 'glyphs' && item.role === role ? [item] : [])) ?? [];
      const glyphs = runs.flatMap((run) =>
        [...run.text].map((char, i) => ({ x: run.x + (run.places[i] ?? 0), char, size: run.size })),
      );
      const [first, last] = [glyphs[0], glyphs.at(-1)];
      if (!first || !last) throw new Error('nothing is set');
      // Ink of full-width brackets: the right half of an opening one, the left half of a closing one.
      const ink = (first.x + first.size / 2 + (last.x + last.size / 2)) / 2;
      expect(Math.abs(ink - middle), role).toBeLessThan(0.6);
    }
  });
});
