import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import { emitDocx } from '../../src/output/docx/emit.js';
import { emitText } from '../../src/output/text/emit.js';
import { resolveStyle } from '../../src/style/style.js';
import { headedDocument } from '../layout/random-headings.js';
import { partOf } from './docx/package-parts.js';

const style = resolveStyle();

/** The text of each entry: its headline and its paragraphs, a line each. */
function linesOf({ sections }: Document): readonly string[] {
  return sections.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind === 'entry'
        ? [part.headline, ...part.blocks].flatMap((block) =>
            block?.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : [],
          )
        : [],
    ),
  );
}

it('entries with headings of levels read the same in Word and as text', async () => {
  await fc.assert(
    fc.asyncProperty(headedDocument, async (document) => {
      const lines = linesOf(document);
      const xml = partOf(await emitDocx(document, style), 'word/document.xml');
      const paragraphs = xml.split('</w:p>').map((each) => each.replace(/<[^>]*>/gu, ''));
      const from = paragraphs.findIndex((each) => each.includes('【动'));
      expect(paragraphs.slice(from + 1, from + 1 + lines.length)).toEqual(lines);
      const text = emitText(document)
        .split('\n')
        .filter((line) => line !== '');
      expect(text.slice(text.indexOf('【动\u3000态】') + 1).slice(0, lines.length)).toEqual(lines);
    }),
    { numRuns: 30 },
  );
});
