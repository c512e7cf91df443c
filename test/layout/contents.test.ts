import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import { textOf } from '../../src/document/paragraph.js';
import { numberedContentsRows, plainContentsRows } from '../../src/layout/contents.js';
import type { GlyphRun, Page } from '../../src/layout/page.js';
import { paginate } from '../../src/layout/paginate.js';
import { runEnd } from '../../src/layout/print-page.js';
import { mmToPt } from '../../src/style/length.js';
import { resolveStyle } from '../../src/style/style.js';
import { embeddedFonts } from '../faces.js';
import { randomDocument } from './random-issue.js';
import { compressed, textOf as lineText } from './setting.js';

const { fonts } = embeddedFonts();
const style = resolveStyle();
/** Documents that list what they have. */
const numbered = randomDocument.map((document): Document => {
  const parts = document.sections.flatMap((section) => section.parts);
  const headlines = parts.flatMap((part) => (part.kind === 'entry' && part.title !== '' ? [part.title] : []));
  return { ...document, contents: { title: '要　目', headlines, hasPages: true } };
});
const right = mmToPt(style.margin.left) + mmToPt(style.typeArea.width);
const pitch = style.grid.characterPitch;

const plain = numbered.map(
  (document): Document => ({
    ...document,
    contents: {
      title: '要　目',
      headlines: (document.contents?.headlines ?? []).map((text) => text.repeat(3)),
    },
  }),
);

/** The runs of 要目 on a page's lines, by their height. */
function contentsLines({ items }: Page): readonly (readonly GlyphRun[])[] {
  const lines = new Map<number, GlyphRun[]>();
  for (const item of items)
    if (item.kind === 'glyphs' && item.role === 'contents')
      lines.set(item.y, [...(lines.get(item.y) ?? []), item]);
  return [...lines.values()];
}

describe('要目 with page numbers', () => {
  it('names for each headline the page on which it stands, and leads to its place', () => {
    fc.assert(
      fc.property(numbered, (document) => {
        const { pages, contents } = paginate(document, style, fonts, { latin: false });
        const headlines = document.contents?.headlines ?? [];
        expect(contents.map(({ lines }) => lines.join(''))).toEqual(headlines);
        const shown = pages
          .flatMap(contentsLines)
          .map((runs) => runs.at(-1))
          .filter((run) => run !== undefined && /^\d+$/u.test(run.text));
        expect(shown.map((run) => Number(run?.text))).toEqual(contents.map(({ page }) => page));
        for (const [i, { page }] of contents.entries()) {
          const marks = pages[page - 1]?.bookmarks ?? [];
          const name = shown[i]?.link?.slice(1);
          const target = pages[page - 1]?.targets?.find((each) => each.name === name);
          expect(marks.some(({ title, y }) => title === headlines[i] && y === target?.y)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('hangs further lines under the first character and keeps the numbers’ room free, so that it takes the same lines whatever these are', () => {
    fc.assert(
      fc.property(numbered, (document) => {
        const { pages } = paginate(document, style, fonts, { latin: false });
        for (const runs of pages.flatMap(contentsLines)) {
          const [first] = runs;
          const number = runs.find(({ text }) => /^\d+$/u.test(text));
          const text = runs.filter((run) => run !== number);
          expect(first?.x).toBeCloseTo(mmToPt(style.margin.left) + 2 * pitch, 0);
          for (const run of text) expect(runEnd(run)).toBeLessThanOrEqual(right - 3 * pitch + run.size / 2);
          if (number) expect(runEnd(number)).toBeCloseTo(right, 0);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('要目 without page numbers', () => {
  it('hangs further lines under the first character too, and fills the line', () => {
    let further = 0;
    fc.assert(
      fc.property(plain, (document) => {
        const { pages, paragraphs } = paginate(document, style, fonts, { latin: false });
        const lines = pages.flatMap(contentsLines);
        for (const [first] of lines) {
          // An opening mark's empty half hangs out.
          const hanging = (first?.x ?? 0) - mmToPt(style.margin.left) - 2 * pitch;
          expect(hanging).toBeLessThan(0.1);
          expect(hanging).toBeGreaterThan(-pitch / 2 - 0.1);
        }
        for (const run of lines.flat()) expect(runEnd(run)).toBeLessThanOrEqual(right + run.size / 2);
        const { headlines = [] } = document.contents ?? {};
        further += lines.length - headlines.length;
        expect(paragraphs.slice(0, headlines.length).map(({ source }) => textOf(source))).toEqual(headlines);
      }),
      { numRuns: 60 },
    );
    expect(further).toBeGreaterThan(0);
  });
});

describe('a headline of 要目', () => {
  const endings = ['', '顶', '20顶', '12.5万元', '”', '（试行）', 'APP'];
  const headlines = Array.from({ length: 80 }, (_, i) =>
    endings.map((ending) => `${'文'.repeat(i + 1)}${ending}`),
  ).flat();

  it.each([
    ['with a page number', () => numberedContentsRows(headlines, compressed)],
    ['without one', () => plainContentsRows(headlines, { setting: compressed, done: () => undefined })],
  ])('%s never ends in a line of one character', (_, rowsOf) => {
    const last = rowsOf().filter(({ begins }, i, rows) => !begins && (rows[i + 1]?.begins ?? true));
    expect(last.length).toBeGreaterThan(headlines.length / 2);
    const lone = last.map(({ line }) => lineText(line)).filter((text) => /^.?[\p{P}]*$/u.test(text));
    expect(lone).toEqual([]);
  });
});
