import type { Document, Entry } from '../../document/document.js';
import type { FaceRole } from '../../style/role.js';
import type { Style } from '../../style/style.js';
import type { ColophonPlace } from '../../typography/colophon.js';
import { packDocument } from './package/package.js';
import { anchorBookmarks } from './part/anchor-bookmark.js';
import { bodyBlocks } from './part/body.js';
import { bookmarkedBlocks } from './part/bookmark.js';
import { colophonBlocks } from './part/colophon.js';
import { type DraftComment, placeComments } from './part/comment.js';
import { commentsPart } from './part/comment-part.js';
import { contentsSpacings, type ListedHeadline } from './part/contents.js';
import { ControlNumbers } from './part/control.js';
import { documentPart } from './part/document-part.js';
import { firstFreeNumber, headlineMarks } from './part/headline-mark.js';
import { lastSigned, lineCounter, paragraphsKept, paragraphsKeptSigned } from './part/keep.js';
import type { LaidTable } from './part/laid-table.js';
import { breakSpacings, type SetParagraph } from './part/line-break.js';
import { mastheadParagraphs } from './part/masthead.js';
import { type PagePiece, textOfPieces } from './part/page-piece.js';
import { PictureParts } from './part/picture-parts.js';
import {
  corePropertiesPart,
  customPropertiesPart,
  type DocxOrigin,
  extendedPropertiesPart,
} from './part/properties.js';
import { settingsPart } from './part/settings.js';
import { skeletonOf } from './part/skeleton.js';
import { ChangeNumbers } from './part/tracked.js';
import { faceNames } from './style/face-name.js';
import { fontTablePart } from './style/font-table.js';
import { measureMasthead } from './style/masthead-form.js';
import { stylesPart } from './style/stylesheet.js';

export interface DocxOptions {
  /** Faces to ask for instead of the official ones; `latin` only for letters and digits. */
  readonly fonts?: Partial<Record<FaceRole, string>>;
  /** Where a layout of the same document has put the colophon, and how many rows of text have room on its page. */
  readonly colophon?: ColophonPlace;
  readonly colophonRoom?: number;
  /** How many of the last pages of that layout bear no number. */
  readonly unnumbered?: number;
  /** As a layout of the same document has set 要目, if that gives page numbers. */
  readonly contents?: readonly ListedHeadline[];
  /** As a layout of the same document has set them: the DOCX then breaks its lines where that does. */
  readonly paragraphs?: readonly SetParagraph[];
  /** Its tables, as the same layout has set them. */
  readonly tables?: readonly LaidTable[];
  /** The tops of the pages of a layout of the same document, by the ids of entries. */
  readonly pageTops?: { readonly titles: readonly string[]; readonly signatures: readonly string[] };
  /** Marks every page 送审稿. */
  readonly draft?: boolean;
  /** Findings for those who approve the draft. */
  readonly comments?: readonly DraftComment[];
  /** Told in the custom properties. */
  readonly origin?: DocxOrigin;
}

/** The issue as a DOCX for Word, WPS and LibreOffice; the same document and style give the same bytes. */
export async function emitDocx(
  document: Document,
  style: Style,
  options: DocxOptions = {},
): Promise<Uint8Array> {
  const faces = faceNames(options.fonts);
  const masthead = measureMasthead(document.masthead, style);
  const { comments, edges } = placeComments(document, options.comments ?? []);
  const anchors = anchorBookmarks(document, firstFreeNumber(document));
  const changes = new ChangeNumbers();
  const colophon = colophonBlocks(document.colophon, style, { faces, edges, anchors, changes });
  const { colophon: place, paragraphs, colophonRoom: room } = options;
  const standsWithText = colophon !== '' && place !== 'back';
  const kept = !standsWithText
    ? new Map<never, never>()
    : paragraphsKept(document, style, { place, paragraphs, room });
  const pictures = new PictureParts();
  const body: readonly PagePiece[] = [
    ...(document.masthead
      ? [
          bookmarkedBlocks(
            mastheadParagraphs(document.masthead, masthead, faces, edges, changes),
            anchors.get(document.masthead),
          ),
        ]
      : []),
    ...bodyBlocks(document, {
      style,
      faces,
      names: document.names ?? [],
      numbers: new ControlNumbers(),
      kept,
      linesOf: lineCounter(options.paragraphs ?? [], style),
      breakSpacings: breakSpacings(options.paragraphs ?? [], style),
      edges,
      headlines: headlineMarks(document),
      anchors,
      listed: options.contents ?? [],
      contentsSpacings: contentsSpacings(options.paragraphs ?? [], style),
      tables: new Map((options.tables ?? []).map((table) => [table.source, table])),
      pictures,
      opening: openingOf(document),
      titlesAtTop: new Set(options.pageTops?.titles),
      keptWithSignature: paragraphsKeptSigned(document, new Set(options.pageTops?.signatures)),
      lastSigned: standsWithText ? lastSigned(document) : undefined,
      changes,
    }),
    place === 'back'
      ? { kind: 'back', xml: colophon, isUnnumbered: (options.unnumbered ?? 0) > 0 }
      : colophon,
  ];
  const skeleton = skeletonOf({
    pageNumber: style.pageNumber.place,
    isDraft: options.draft === true,
    hasComments: comments.length > 0,
  });
  const use = {
    blocks: textOfPieces(body),
    commented: comments.length > 0,
    hasMasthead: document.masthead !== undefined,
    hasPageNumbers: document.contents?.hasPages === true,
  };
  const own = new Map([
    ['word/styles.xml', stylesPart(style, masthead, faces, use)],
    ['word/settings.xml', settingsPart(style)],
    ['word/fontTable.xml', fontTablePart(faces)],
    ['docProps/core.xml', corePropertiesPart(document.metadata)],
    ['docProps/app.xml', extendedPropertiesPart(document.metadata)],
    ['docProps/custom.xml', customPropertiesPart(document.metadata, options.origin)],
  ]);
  if (comments.length > 0) own.set('word/comments.xml', commentsPart(comments, document.metadata));
  return packDocument(skeleton.parts, own, pictures.all, (relationship) =>
    documentPart(body, style, skeleton, relationship),
  );
}

/** The entry that a document begins with, if it has no masthead and nothing else stands above it. */
function openingOf({ masthead, instructions, contents, editorsNote, sections }: Document): Entry | undefined {
  if (masthead || instructions || contents || editorsNote.length > 0) return undefined;
  const [section] = sections;
  const [first] = section?.parts ?? [];
  return section?.heading || first?.kind !== 'entry' || first.subsection || first.instructions
    ? undefined
    : first;
}
