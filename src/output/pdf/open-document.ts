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

/** Of a file's many small pieces so many bytes are put together as they come: each piece takes memory of its own. */
const gathered = 1 << 20;

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    let pieces: Uint8Array[] = [];
    let size = 0;
    const gather = (): void => {
      parts.push(Buffer.concat(pieces));
      pieces = [];
      size = 0;
    };
    document.on('data', (piece: Uint8Array) => {
      pieces.push(piece);
      size += piece.length;
      if (size >= gathered) gather();
    });
    document.on('end', () => {
      gather();
      resolve(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts));
    });
    document.on('error', reject);
  });
}
