import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import { paginate } from '../../src/layout/paginate.js';
import { emitDocx } from '../../src/output/docx/emit.js';
import { emitText } from '../../src/output/text/emit.js';
import { resolveStyle } from '../../src/style/style.js';
import { embeddedFonts } from '../faces.js';
import { randomColophon, randomMasthead } from '../layout/random-issue.js';
import { docxText, withoutSpace } from '../reader.js';

const style = resolveStyle();
const { fonts } = embeddedFonts();

/** Documents of nothing but a colophon and, if they are issues, a masthead, each with any of the parts that are optional. */
const documents = fc
  .record({ masthead: randomMasthead, colophon: randomColophon }, { requiredKeys: ['colophon'] })
  .map(
    (parts): Document => ({
      metadata: { title: '快报', issuingOffice: '办公室', issueNumber: '第1期', date: '2025-03-05' },
      editorsNote: [],
      sections: [],
      ...parts,
    }),
  );

it('whatever of masthead and colophon is given, text, pages and DOCX say the same in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      const text = withoutSpace(emitText(document));
      const { pages, colophon } = paginate(document, style, fonts, { latin: false });
      const items = pages.flatMap((page) => page.items);
      const shown = items.map((item) =>
        item.kind === 'glyphs' && item.role !== 'pageNumber' ? item.text : '',
      );
      expect(withoutSpace(shown.join(''))).toBe(text);
      expect(withoutSpace(await docxText(await emitDocx(document, style, { colophon })))).toBe(text);
    }),
    { numRuns: 60 },
  );
});
