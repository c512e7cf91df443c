import { describe, expect, it } from 'vitest';
import type { Block, Document, Paragraph, Table } from '../../../src/document/document.js';
import { emitDocx } from '../../../src/output/docx/emit.js';
import { paragraphsKept } from '../../../src/output/docx/part/keep.js';
import { resolveStyle } from '../../../src/style/style.js';
import { partOf } from './package-parts.js';
import { articleIssue, fullIssue } from './sample.js';

const style = resolveStyle();

/** A paragraph of about so many lines. */
const paragraph = (lines: number): Paragraph => ({
  kind: 'paragraph',
  runs: [{ role: 'body', text: '文'.repeat(28 * lines - 4) }],
});

function ending(...blocks: Block[]): Document {
  const entry = {
    kind: 'entry',
    id: 'a.yaml',
    title: '题',
    blocks,
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
  const kept = (document: Document, found: Parameters<typeof paragraphsKept>[2] = {}) => [
    ...paragraphsKept(document, style, found),
  ];

  it('takes two lines along, of one paragraph or of two, wherever the colophon stands', () => {
    const [long, short, line] = [paragraph(9), paragraph(3), paragraph(1)];
    for (const place of ['lastPage', 'furtherPage', undefined] as const) {
      expect(kept(ending(short, long), { place })).toEqual([[long, 'twoLines']]);
      expect(kept(ending(long, short), { place })).toEqual([[short, 'twoLines']]);
      expect(kept(ending(short, line), { place })).toEqual([
        [line, 'line'],
        [short, 'line'],
      ]);
    }
  });

  it('goes by the lines that the layout has set, not by the text’s width', () => {
    const [first, last] = [paragraph(1), paragraph(1)];
    const set = (lines: number) => [{ source: last, lines: Array(lines).fill({ atoms: [] }) }];
    const keptOf = (lines: number) =>
      kept(ending(first, last), { place: 'furtherPage', paragraphs: set(lines) }).map(([each]) => each);
    expect(keptOf(1)).toEqual([last, first]);
    expect(keptOf(2)).toEqual([last]);
  });

  it('leaves a paragraph that LibreOffice could not move, if the colophon stands with its end anyway', () => {
    const long = paragraph(15);
    expect(kept(ending(long), { place: 'lastPage', room: 15 })).toEqual([[long, 'twoLines']]);
    expect(kept(ending(long), { place: 'lastPage', room: 14 })).toEqual([]);
    expect(kept(ending(long), { place: 'furtherPage', room: 14 })).toEqual([[long, 'twoLines']]);
  });

  it('has Word take two lines of a paragraph, or one, never all of a long one', async () => {
    const properties = async (...paragraphs: Paragraph[]) => {
      const xml = partOf(await emitDocx(ending(...paragraphs), style), 'word/document.xml');
      return [...xml.matchAll(/<w:pStyle w:val="Body"\/>(.*?)<\/w:pPr>/gu)].map(([, own]) => own);
    };
    expect(await properties(paragraph(3), paragraph(9))).toEqual(['', '<w:keepNext/><w:widowControl/>']);
    expect(await properties(paragraph(3), paragraph(1))).toEqual(['<w:keepNext/>', '<w:keepNext/>']);
  });

  it('has the last rows of a table go with the colophon, and the paragraph behind it', async () => {
    const cell = (text: string) => ({
      column: 0,
      colSpan: 1,
      rowSpan: 1,
      runs: [{ role: 'tableText', text } as const],
    });
    const table: Table = {
      kind: 'table',
      columns: 1,
      headRows: 0,
      rows: [...'甲乙丙丁戊己庚辛'].map((text) => [cell(text)]),
    };
    const xml = partOf(await emitDocx(ending(paragraph(1), table), style), 'word/document.xml');
    const rows = xml.split('<w:tr>').filter((row) => row.includes('TableText'));
    expect(rows.slice(-4).map((row) => row.includes('<w:keepNext/>'))).toEqual([false, false, true, true]);
    expect(xml.includes('<w:pStyle w:val="TableEnd"/><w:keepNext/>')).toBe(true);
  });

  it('keeps the text with 落款, and 落款 with the colophon', async () => {
    const article = { ...articleIssue, sections: articleIssue.sections.slice(0, 1) };
    const xml = partOf(await emitDocx(article, style, { colophon: 'lastPage' }), 'word/document.xml');
    expect(xml.includes('<w:pStyle w:val="Body"/><w:keepNext/><w:widowControl/>')).toBe(true);
    expect(xml.includes('<w:pStyle w:val="SignatureDate"/><w:keepNext/>')).toBe(true);
  });
});
