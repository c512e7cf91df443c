import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Colophon, Document } from '../../src/document/document.js';
import type { Page } from '../../src/layout/page.js';
import { paginate } from '../../src/layout/paginate.js';
import { emitDocx } from '../../src/output/docx/emit.js';
import { resolveStyle } from '../../src/style/style.js';
import { embeddedFonts } from '../faces.js';
import { randomColophon } from '../layout/random-issue.js';
import { partOf } from './docx/package-parts.js';

const style = resolveStyle();
const { fonts } = embeddedFonts();
const parts = {
  signOff: 'SignOff',
  distribution: 'Distribution',
  contact: 'Contact',
  imprint: 'Imprint',
} as const;
type Part = keyof typeof parts;

function documentWith(colophon: Colophon): Document {
  return {
    metadata: { title: '快报', issuingOffice: '办公室', issueNumber: '第1期', date: '2025-03-05' },
    masthead: { nameplate: ['快报'], issueNumber: '第1期', issuingOffice: '办公室', date: '2025年3月5日' },
    editorsNote: [],
    sections: [],
    colophon,
  };
}

/** The lines of a part of the colophon on the last page, without blanks. */
function pageLines(pages: readonly Page[], part: Part): readonly string[] {
  const lines = new Map<number, string>();
  for (const item of pages.at(-1)?.items ?? [])
    if (item.kind === 'glyphs' && item.role === part)
      lines.set(item.y, `${lines.get(item.y) ?? ''}${item.text.replaceAll(' ', '')}`);
  return [...lines.values()];
}

/** The paragraphs of a part in the DOCX. */
function paragraphs(xml: string, part: Part): readonly string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gu)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${parts[part]}"/>`))
    .map((paragraph) => [...paragraph.matchAll(/<w:t [^>]*>([^<]*)/gu)].map(([, text]) => text).join(''));
}

it('the colophon stands on the same lines in PDF and DOCX', async () => {
  await fc.assert(
    fc.asyncProperty(randomColophon, async (colophon) => {
      const document = documentWith(colophon);
      const { pages, colophon: place } = paginate(document, style, fonts, { latin: false });
      const xml = partOf(await emitDocx(document, style, { colophon: place }), 'word/document.xml');
      expect(paragraphs(xml, 'signOff')).toEqual(pageLines(pages, 'signOff'));
      expect(paragraphs(xml, 'contact')).toEqual(pageLines(pages, 'contact'));
      const { office, date } = colophon.imprint ?? { date: '' };
      const isDateAlone = (lines: readonly string[]): boolean => office !== undefined && lines.includes(date);
      expect(paragraphs(xml, 'imprint').join('')).toBe(pageLines(pages, 'imprint').join(''));
      expect(isDateAlone(paragraphs(xml, 'imprint'))).toBe(isDateAlone(pageLines(pages, 'imprint')));
      const isAlone = (lines: readonly string[]): boolean => lines.some((line) => line === colophon.printRun);
      const [inDocx, onPage] = [paragraphs(xml, 'distribution'), pageLines(pages, 'distribution')];
      expect(isAlone(inDocx)).toBe(isAlone(onPage));
    }),
    { numRuns: 200 },
  );
});
