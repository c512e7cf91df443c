import PDFDocument from 'pdfkit';
import type { Metadata } from '../../document/document.js';
import { mmToPt } from '../../style/length.js';
import type { Style } from '../../style/style.js';
import type { Writer } from './writer.js';
import { xmpOf } from './xmp.js';

/** A file that is being written. */
export interface OpenDocument {
  readonly document: PDFKit.PDFDocument;
  /** The same, with what the library's declarations leave out. */
  readonly writer: Writer;
  /** The bytes, when it was ended. */
  readonly bytes: Promise<Uint8Array>;
}

/** Opens a tagged file without pages, with an issue's or a volume's own properties and its date as the file's. */
export function openDocument(
  metadata: Metadata,
  style: Style,
  subset: 'PDF/A-2a' | 'PDF/A-3a',
): OpenDocument {
  const document = newDocument(metadata, style, subset);
  const bytes = collect(document);
  const writer = document as unknown as Writer;
  writer._addInfo = () => writer.appendXML(xmpOf(metadata));
  return { document, writer, bytes };
}

function newDocument(metadata: Metadata, style: Style, subset: 'PDF/A-2a' | 'PDF/A-3a'): PDFKit.PDFDocument {
  const date = dateOf(metadata);
  return new PDFDocument({
    autoFirstPage: false,
    size: [mmToPt(style.paper.width), mmToPt(style.paper.height)],
    margin: 0,
    pdfVersion: '1.7',
    subset: subset as NonNullable<PDFKit.PDFDocumentOptions['subset']>,
    tagged: true,
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
}

/** The start of the file's day, in UTC. */
export function dateOf({ date }: Metadata): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** So many bytes of a file are put together as they come. */
const gathered = 1 << 20;

/** Takes a file's pieces as the library writes them: many are smaller than what an array takes of its own, and kept in the library's stream, where
 * they stay until a turn of the event loop, they are most of what a long file needs. */
function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const full: Uint8Array[] = [];
    let block = new Uint8Array(gathered);
    let used = 0;
    const take = (piece: Uint8Array): void => {
      if (used + piece.length > block.length) {
        full.push(block.subarray(0, used));
        block = new Uint8Array(Math.max(gathered, piece.length));
        used = 0;
      }
      block.set(piece, used);
      used += piece.length;
    };
    // What was written when it was made lies in the stream.
    take(document.read());
    document.push = (piece: Uint8Array | null): boolean => {
      if (piece) take(piece);
      else resolve(Buffer.concat([...full, block.subarray(0, used)]));
      return true;
    };
  });
}
