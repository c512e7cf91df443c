import type { Brief, Briefs, Document, Entry, Instruction, Section } from '../document/document.js';
import { instructionParagraphs, signatureRuns, titleParagraphs } from '../document/paragraph.js';
import type { Style } from '../style/style.js';
import { anchoredParts } from './anchored-parts.js';
import { type PieceMaker, pieceMaker } from './document-pieces.js';
import { colophonRuns, mastheadRuns } from './edge-runs.js';
import type { Manuscript, Part, Piece } from './manuscript.js';

/** A composed issue as it reads: part by part as the DOCX of it has them, without 要目. Its runs know where they were written, and its pieces the
 * nodes of the document that they were read from. `style` says which roles are bold, and where titles break: the blanks there are not
 * printed. */
export function manuscriptOf(document: Document, style: Style): Manuscript {
  const make = pieceMaker(style, document.names ?? []);
  const parts = anchoredParts(document).flatMap((anchored): readonly Part[] => {
    const pieces = piecesOf(anchored, make);
    return anchored.kind === 'contents' ? [] : [{ kind: anchored.kind, anchor: anchored.anchor, pieces }];
  });
  return { parts, remarks: [] };
}

function piecesOf(anchored: ReturnType<typeof anchoredParts>[number], make: PieceMaker): readonly Piece[] {
  switch (anchored.kind) {
    case 'masthead':
      return [make.unspaced(mastheadRuns(anchored.part), anchored.part)];
    case 'instructions':
      return instructionLines(anchored.part, make);
    case 'contents':
      return [];
    case 'editorsNote':
      return anchored.part.map((paragraph) => make.line(paragraph.runs, paragraph));
    case 'section':
      return headingLine(anchored.part, make);
    case 'entry':
    case 'annex':
      return entryPieces(anchored.part, make);
    case 'subsection':
      return subsectionLine(anchored.part, make);
    case 'brief':
      return briefLine(anchored.part, make);
    case 'colophon':
      return [make.unspaced(colophonRuns(anchored.part), anchored.part)];
  }
}

function instructionLines(
  instructions: readonly Instruction[] | undefined,
  make: PieceMaker,
): readonly Piece[] {
  return instructionParagraphs(instructions).map((paragraph) => make.line(paragraph.runs, paragraph));
}

function headingLine({ heading }: Section, make: PieceMaker): readonly Piece[] {
  return heading ? [make.line([heading], heading)] : [];
}

function subsectionLine({ subsection }: Briefs, make: PieceMaker): readonly Piece[] {
  return subsection ? [make.line([subsection], subsection)] : [];
}

function briefLine(brief: Brief, make: PieceMaker): readonly Piece[] {
  return [make.line(brief.runs, brief)];
}

function entryPieces(entry: Entry, make: PieceMaker): readonly Piece[] {
  const { subsection, instructions, annexLabel, blocks, attachmentNames = [] } = entry;
  return [
    ...(subsection ? [make.line([subsection], subsection)] : []),
    ...instructionLines(instructions, make),
    ...(annexLabel ? [make.line([annexLabel], annexLabel)] : []),
    ...titleParagraphs(entry).map((paragraph) => make.title(paragraph.runs, paragraph)),
    ...blocks.flatMap(make.block),
    ...attachmentNames.map((paragraph) => make.line(paragraph.runs, paragraph)),
    ...signatureRuns(entry).map((run) => make.line([run], run)),
  ];
}
