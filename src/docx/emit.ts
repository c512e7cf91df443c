import { DocumentGridType, Document as DocxDocument, type ISectionOptions, Packer } from 'docx';
import type { Document } from '../document/document.js';
import type { Twip } from '../style/length.js';
import type { FaceRole } from '../style/role.js';
import type { Style } from '../style/style.js';
import { bodyBlocks } from './body.js';
import { colophonBlocks } from './colophon.js';
import { ControlNumbers } from './control.js';
import { draftHeaders } from './draft-mark.js';
import { faceNames } from './face-name.js';
import { fontTablePart } from './font-table.js';
import { type ColophonPlace, type FlowParagraph, paragraphsKept } from './keep.js';
import { mastheadParagraphs } from './masthead.js';
import { measureMasthead } from './masthead-form.js';
import { characterSpacing, pageMeasures, twip } from './measure.js';
import { rewritePackage } from './package.js';
import { pageNumberFooters } from './page-number.js';
import { footerDistance } from './paragraph-style.js';
import { corePropertiesPart, customProperties, extendedPropertiesPart } from './properties.js';
import { settingsPart } from './settings.js';
import { stylesPart } from './stylesheet.js';

export interface DocxOptions {
  /** Faces to ask for instead of the official ones; `latin` only for letters and digits. */
  readonly fonts?: Partial<Record<FaceRole, string>>;
  /** Where a layout of the same document has put the colophon; without it short last paragraphs go with it. */
  readonly colophon?: ColophonPlace;
  /** By how much, in pt a character, a layout has set paragraphs tighter or looser as a whole. */
  readonly extraSpacing?: ReadonlyMap<FlowParagraph, number>;
  /** Marks every page 送审稿. */
  readonly draft?: boolean;
}

/** The issue as a DOCX for Word, WPS and LibreOffice; the same document and style give the same bytes. */
export async function emitDocx(
  document: Document,
  style: Style,
  options: DocxOptions = {},
): Promise<Uint8Array> {
  const faces = faceNames(options.fonts);
  const masthead = measureMasthead(document.masthead, style);
  const footers = pageNumberFooters(style);
  const colophon = colophonBlocks(document.colophon, style, faces);
  const kept = colophon.length === 0 ? new Set<never>() : paragraphsKept(document, style, options.colophon);
  const file = new DocxDocument({
    title: document.metadata.title,
    customProperties: customProperties(document.metadata),
    sections: [
      {
        properties: sectionProperties(style),
        ...(options.draft ? { headers: draftHeaders() } : {}),
        ...(footers === undefined ? {} : { footers }),
        children: [
          ...mastheadParagraphs(document.masthead, masthead, faces),
          ...bodyBlocks(document, {
            faces,
            numbers: new ControlNumbers(),
            kept,
            spacing: spacings(options.extraSpacing, style),
          }),
          ...colophon,
        ],
      },
    ],
  });
  const own = new Map([
    ['word/styles.xml', stylesPart(style, masthead, faces)],
    ['word/settings.xml', settingsPart(style)],
    ['word/fontTable.xml', fontTablePart(faces)],
    ['docProps/core.xml', corePropertiesPart(document.metadata)],
    ['docProps/app.xml', extendedPropertiesPart(document.metadata)],
  ]);
  return rewritePackage(await Packer.toBuffer(file), own);
}

function spacings(
  extra: DocxOptions['extraSpacing'] = new Map(),
  style: Style,
): ReadonlyMap<FlowParagraph, Twip> {
  const base = characterSpacing(style);
  return new Map([...extra].map(([paragraph, points]) => [paragraph, twip(base + points * 20)]));
}

/** A4, the standard's margins, a grid of lines only: with one of characters Word would override the runs' spacing. */
function sectionProperties(style: Style): NonNullable<ISectionOptions['properties']> {
  const { width, height, margin, linePitch } = pageMeasures(style);
  const footer = footerDistance(style);
  return {
    page: {
      size: { width, height },
      margin: { ...margin, header: twip(margin.top / 2), footer, gutter: 0 },
    },
    grid: { type: DocumentGridType.LINES, linePitch },
  };
}
