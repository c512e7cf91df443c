import { describe, expect, it } from 'vitest';
import type { Document, Paragraph } from '../../../src/document/document.js';
import { emitDocx } from '../../../src/output/docx/emit.js';
import { paragraphsKept } from '../../../src/output/docx/part/keep.js';
import { resolveStyle } from '../../../src/style/style.js';
import { partOf } from './package-parts.js';
import { fullIssue } from './sample.js';

const style = resolveStyle();

/** A paragraph of about so many lines. */
const paragraph = (lines: number): Paragraph => ({
  kind: 'paragraph',
  runs: [{ role: 'body', text: '文'.repeat(28 * lines - 4) }],
});

function ending(...paragraphs: Paragraph[]): Document {
  const entry = {
    kind: 'entry',
    id: 'a.yaml',
    title: '题',
    blocks: paragraphs,
  } as const;
  return {
    ...fullIssue,
    sections: [
      {
        heading: { role: 'section', text: '【甲】' },
        name: '甲',
        parts: [entry],
      },
    ],
  };
}

describe('paragraphsKept', () => {
  it('takes two lines along, of one paragraph or of two', () => {
    const [long, short, line] = [paragraph(9), paragraph(3), paragraph(1)];
    expect([...paragraphsKept(ending(long, short), style)]).toEqual([short]);
    expect([...paragraphsKept(ending(short, line), style)]).toEqual([line, short]);
  });

  it('takes a long paragraph along only if the colophon is known to need it', () => {
    const long = paragraph(9);
    expect([...paragraphsKept(ending(paragraph(1), long), style)]).toEqual([]);
    expect([...paragraphsKept(ending(paragraph(1), long), style, { place: 'furtherPage' })]).toEqual([long]);
    expect([...paragraphsKept(ending(paragraph(3)), style, { place: 'lastPage' })]).toEqual([]);
  });

  it('goes by the lines that the layout has set, not by the text’s width', () => {
    const [first, last] = [paragraph(1), paragraph(1)];
    const set = (lines: number) => [{ source: last, extra: 0, lines: Array(lines).fill({ atoms: [] }) }];
    const kept = (lines: number) => [
      ...paragraphsKept(ending(first, last), style, { place: 'furtherPage', paragraphs: set(lines) }),
    ];
    expect(kept(1)).toEqual([last, first]);
    expect(kept(2)).toEqual([last]);
  });

  it('keeps the last paragraph whole where the layout has carried it over whole', async () => {
    const last = async (colophon: 'furtherPage' | 'furtherPageWithParagraph') => {
      const xml = partOf(
        await emitDocx(ending(paragraph(9), paragraph(3)), style, { colophon }),
        'word/document.xml',
      );
      return (xml.match(/<w:pPr>(?:(?!<\/w:pPr>).)*<w:keepNext\/>(?:(?!<\/w:pPr>).)*/gu) ?? []).at(-1);
    };
    expect(await last('furtherPageWithParagraph')).toContain('<w:keepLines/>');
    expect(await last('furtherPage')).not.toContain('<w:keepLines/>');
  });
});
