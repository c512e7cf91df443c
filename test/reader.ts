import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A text item of a PDF page as pdf.js sees it; places in pt from the lower left corner. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The pages of a PDF, read by pdf.js. */
export async function pdfPages(bytes: Uint8Array): Promise<readonly (readonly PdfItem[])[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: PdfItem[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items.flatMap((item) =>
        'str' in item
          ? [
              {
                text: item.str,
                x: Number(item.transform[4]),
                y: Number(item.transform[5]),
                width: item.width,
              },
            ]
          : [],
      ),
    );
  }
  await document.destroy();
  return pages;
}

/** A PDF's text in the order of its content, page numbers left out. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const pages = await pdfPages(bytes);
  return pages
    .map((items) =>
      items
        .map(({ text }) => text)
        .join('')
        .replace(/—\s*\d+\s*—\s*$/u, ''),
    )
    .join('');
}

/** A DOCX's text, read by mammoth. */
export async function docxText(bytes: Uint8Array): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
}

export function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '');
}
