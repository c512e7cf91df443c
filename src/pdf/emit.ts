import PDFDocument from 'pdfkit';
import type { Metadata } from '../document/document.js';
import type { FontSet } from '../font/face.js';
import type { Page } from '../layout/page.js';
import { mmToPt } from '../style/length.js';
import type { Style } from '../style/style.js';
import { pageContent } from './content.js';
import { FontUse } from './font-use.js';
import { type PdfObjects, writeFont } from './write-font.js';

/** What of the PDF library its type declarations leave out. */
interface Writer extends PdfObjects {
  addContent(content: string): void;
  readonly page: { readonly fonts: Record<string, unknown> };
}

/** Draws laid out pages as a PDF: every font embedded and cut to what is used, the issue's date as the file's date, so
 * that the same pages give the same bytes. */
export async function emitPdf(
  pages: readonly Page[],
  fonts: FontSet,
  metadata: Metadata,
  style: Style,
): Promise<Uint8Array> {
  const date = new Date(`${metadata.date}T00:00:00Z`);
  const document = new PDFDocument({
    autoFirstPage: false,
    size: [mmToPt(style.paper.width), mmToPt(style.paper.height)],
    margin: 0,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    font: null as unknown as string,
    info: {
      Title: metadata.title,
      Author: metadata.issuingOffice,
      Subject: metadata.issueNumber,
      Creator: 'kuaibao',
      Producer: 'kuaibao',
      CreationDate: date,
      ModDate: date,
    },
  });
  const bytes = collect(document);
  const writer = document as unknown as Writer;
  const uses = new Map<number, FontUse>();
  const fontOf = (face: number): FontUse => {
    const known = uses.get(face);
    if (known) return known;
    const opened = fonts.faces[face];
    if (!opened) throw new Error(`face ${face} is not in the font set`);
    const use = new FontUse(`F${uses.size + 1}`, opened);
    uses.set(face, use);
    return use;
  };
  // The pages' operators first: they say which glyphs the fonts must hold. A page is closed when the next begins.
  const contents = pages.map((page) => pageContent(page, { red: style.red, fontOf }));
  const written = [...uses.values()].map((use) => [use.name, writeFont(use, writer)] as const);
  for (const content of contents) {
    document.addPage();
    for (const [name, font] of written) writer.page.fonts[name] = font;
    writer.addContent(content);
  }
  document.end();
  return bytes;
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}
