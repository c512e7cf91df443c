import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page, Rule } from '../../src/layout/page.js';
import { fillPages, paginate } from '../../src/layout/paginate.js';
import { printPage } from '../../src/layout/print-page.js';
import type { Row } from '../../src/layout/row.js';
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

describe('fillPages', () => {
  const row = (keepWithNext: boolean, begins = keepWithNext): Row => ({
    line: { atoms: [], places: [], width: 0 },
    x: 0,
    keepWithNext,
    begins,
  });
  const rows = fc
    .array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 2, maxLength: 120 })
    .map((kinds) => {
      // Headings come at most two in a row, and never last.
      return kinds.map(([heading, begins], i) => {
        const isHeading = heading && i < kinds.length - 1 && !(kinds[i - 1]?.[0] && kinds[i - 2]?.[0]);
        return row(isHeading, isHeading || begins || i === 0);
      });
    });

  it('takes the last paragraph along with the colophon where it is no longer than half a page', () => {
    const paragraph = (length: number): readonly Row[] =>
      Array.from({ length }, (_, i) => row(false, i === 0));
    const short = fillPages([...paragraph(10), ...paragraph(8)], 22, 0, 6);
    expect(short).toMatchObject({ place: 'furtherPageWithParagraph' });
    expect(short.filled.map((page) => page.rows.length)).toEqual([10, 8]);
    const long = fillPages([...paragraph(6), ...paragraph(13)], 22, 0, 6);
    expect(long).toMatchObject({ place: 'furtherPage' });
    expect(long.filled.map((page) => page.rows.length)).toEqual([17, 2]);
    expect(fillPages(paragraph(12), 22, 0, 6)).toMatchObject({ place: 'lastPage' });
  });

  it('counts the headings that go with that paragraph', () => {
    const entry = [row(true), row(true), ...Array.from({ length: 10 }, (_, i) => row(false, i === 0))];
    const { filled, place } = fillPages([...entry.slice(2), ...entry], 22, 0, 11);
    expect(place).toBe('furtherPage');
    expect(filled.map((page) => page.rows.length)).toEqual([20, 2]);
  });

  it('loses no row, never ends a page with a heading, leaves room for the colophon and at least two rows with it', () => {
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 0, max: 15 }),
        fc.integer({ min: 0, max: 12 }),
        (all, masthead, colophon) => {
          const { filled } = fillPages(all, 22, masthead, colophon);
          expect(filled.flatMap((page) => page.rows)).toEqual(all);
          for (const [i, page] of filled.entries()) {
            expect(page.first + page.rows.length).toBeLessThanOrEqual(22);
            if (i < filled.length - 1) expect(page.rows.at(-1)?.keepWithNext ?? false).toBe(false);
          }
          const last = filled.at(-1);
          expect((last?.first ?? 0) + (last?.rows.length ?? 0) + colophon).toBeLessThanOrEqual(22);
          if (filled.length > 1) expect(last?.rows.length).toBeGreaterThanOrEqual(2);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
