import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A text item of a PDF page as pdf.js sees it; places in pt from the lower left corner. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The pages of a PDF, read by pdf.js; on demand without what only furnishes the page (repeated heads of tables, page numbers). */
export async function pdfPages(
  bytes: Uint8Array,
  { furniture = true } = {},
): Promise<readonly (readonly PdfItem[])[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: PdfItem[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: !furniture });
    const open: string[] = [];
    pages.push(
      items.flatMap((item) => {
        if ('type' in item) {
          if (item.type === 'endMarkedContent') open.pop();
          else open.push((item as { readonly tag?: string }).tag ?? '');
        }
        return 'str' in item && !open.includes('Artifact')
          ? [
              {
                text: item.str,
                x: Number(item.transform[4]),
                y: Number(item.transform[5]),
                width: item.width,
              },
            ]
          : [];
      }),
    );
  }
  await document.destroy();
  return pages;
}

/** A PDF's text in the order of its content, page numbers left out. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const pages = await pdfPages(bytes, { furniture: false });
  return pages.map((items) => items.map(({ text }) => text).join('')).join('');
}

/** A DOCX's text, read by mammoth. */
export async function docxText(bytes: Uint8Array): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
}

export function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '');
}
