import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { paginate } from '../../../src/layout/paginate.js';
import { emitPdf } from '../../../src/output/pdf/emit.js';
import { resolveStyle } from '../../../src/style/style.js';
import { embeddedFonts } from '../../faces.js';
import { markedIssue } from '../marked.js';

const style = resolveStyle();
const { fonts } = embeddedFonts();
const { pages, structure } = paginate(markedIssue, style, fonts, { latin: false });
const { metadata } = markedIssue;
const bytes = await emitPdf({ pages, structure, fonts, metadata, style, embeddedFiles: [] });

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

const opened = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
const page = await opened.getPage(1);

describe('a 花脸稿 as PDF', () => {
  it('tells a screen reader what was added and what was taken away', async () => {
    const told: string[] = [];
    const walk = (node: Node): void => {
      if (node.alt !== undefined && node.role === 'Span') told.push(node.alt);
      for (const child of node.children ?? []) walk(child);
    };
    walk((await page.getStructTree()) as Node);
    expect(told).toEqual(
      expect.arrayContaining(['〔删去：三〕', '〔增加：五〕', '〔删去：一批〕', '〔增加：予以〕']),
    );
  });

  it('keeps all words where they stand, for whoever copies them', async () => {
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(text).toContain('檐下社区把两间旧库房将闲置的两间库房改成共享书房，藏书三五千册。');
  });

  it('says by attributes how they look', () => {
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw.match(/\/TextDecorationType \/LineThrough/gu)?.length).toBeGreaterThan(5);
    expect(raw.match(/\/TextDecorationType \/Underline/gu)?.length).toBeGreaterThan(5);
  });
});
