import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import type { Page } from '../../src/layout/page.js';
import { paginate } from '../../src/layout/paginate.js';
import { resolveStyle } from '../../src/style/style.js';
import { embeddedFonts } from '../faces.js';
import { composeFolder, issueFolders } from '../project.js';
import { headedDocument } from './random-headings.js';

const { fonts } = embeddedFonts();
const style = resolveStyle();
const lay = (document: Document, linesPerPage = 22) =>
  paginate(document, resolveStyle({ linesPerPage }), fonts, { latin: false });

/** The texts of a page's lines between masthead and colophon, with their roles. */
function linesOf({ items }: Page): readonly { readonly roles: ReadonlySet<string>; readonly text: string }[] {
  const lines = new Map<number, { roles: Set<string>; text: string }>();
  for (const item of items) {
    if (item.kind !== 'glyphs' || furniture.has(item.role)) continue;
    const line = lines.get(item.y) ?? { roles: new Set<string>(), text: '' };
    line.roles.add(item.role);
    line.text += item.text;
    lines.set(item.y, line);
  }
  return [...lines.values()];
}

const furniture: ReadonlySet<string> = new Set([
  ...['pageNumber', 'distribution', 'signOff', 'contact', 'nameplate', 'nameplateUpper'],
  ...['issueNumber', 'issuingLine', 'retentionNotice'],
]);

/** The texts of headings that have their lines for themselves. */
function ownLines({ sections }: Document): ReadonlySet<string> {
  const paragraphs = sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'entry' ? part.blocks : [])),
  );
  return new Set(
    paragraphs.flatMap((block) =>
      block.kind === 'paragraph' && block.heading?.isOwnLine ? block.runs.map(({ text }) => text) : [],
    ),
  );
}

const ranks: Readonly<Record<string, number>> = {
  title: 1,
  sectionHeading: 2,
  headline: 3,
  heading1: 4,
  heading2: 5,
  heading3: 6,
  heading4: 7,
};

describe('headings of levels', () => {
  it('are set in the faces of their levels, all of one size', () => {
    const { heading1, heading2, heading3, heading4, body } = style.text;
    expect([heading1, heading2, heading3, heading4].map(({ face }) => face)).toEqual([
      'heiti',
      'kaiti',
      'fangsong',
      'fangsong',
    ]);
    for (const each of [heading1, heading2, heading3, heading4])
      expect(each).toMatchObject({ size: body.size, bold: false });
  });

  it('of a line of their own never stand last on a page, and lose no character', () => {
    fc.assert(
      fc.property(headedDocument, fc.integer({ min: 16, max: 24 }), (document, linesPerPage) => {
        const { pages } = lay(document, linesPerPage);
        const headings = ownLines(document);
        for (const page of pages) {
          const lines = linesOf(page);
          // A page of nothing but headings has no other line to end with.
          if (lines.every(({ roles }) => ![...roles].some((role) => role === 'body'))) continue;
          const last = lines.at(-1)?.text ?? '';
          expect([...headings].filter((heading) => last !== '' && heading.endsWith(last))).toEqual([]);
        }
        const printed = pages.flatMap(linesOf).map(({ text }) => text);
        const written = document.sections.flatMap(({ heading, parts }) => [
          heading?.text ?? '',
          ...parts.flatMap((part) =>
            part.kind === 'entry'
              ? [part.headline, ...part.blocks].flatMap((block) =>
                  block?.kind === 'paragraph' ? block.runs.map(({ text }) => text) : [],
                )
              : [],
          ),
        ]);
        expect(plain(printed)).toBe(plain(written));
      }),
      { numRuns: 60 },
    );
  });

  it('are elements without a gap above them, in the order of the text', () => {
    fc.assert(
      fc.property(headedDocument, (document) => {
        const found = lay(document).structure.flatMap(({ kind }) => ranks[kind] ?? []);
        for (const [i, rank] of found.entries()) expect(rank - (found[i - 1] ?? 0)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  it('are bookmarks under their entries', () => {
    const [, folder = ''] = issueFolders.find(([name]) => name === 'report-01') ?? [];
    const { pages } = lay(composeFolder(folder).document);
    const depths = ['section', 'entry', 'heading1', 'heading2', 'heading3', 'heading4'];
    const printed = pages.flatMap(({ bookmarks }) =>
      bookmarks.map(({ title, level }) => `${'  '.repeat(depths.indexOf(level))}${title}`),
    );
    expect(printed.slice(5, 16)).toEqual([
      '  全市冬春水利建设推进会举行',
      '    一、总体安排',
      '    二、重点任务',
      '      （一）河道整治',
      '        1.干流治理',
      '          （1）上游清障',
      '          （2）下游固堤',
      '        2.支流治理',
      '      （二）水库除险',
      '      （三）灌区改造',
      '    三、工作要求',
    ]);
  });
});

function plain(texts: readonly string[]): string {
  return texts.join('').replace(/\s/gu, '');
}
