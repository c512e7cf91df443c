import type { SourceText } from '../source/text.js';
import type { Document, Labelled, Masthead } from './document.js';
import { instructionParagraphs, runGroupsOf, runsOf, signatureRuns, titleParagraphs } from './paragraph.js';

/** A text that is printed; `source` says where it was written, where it was. */
export interface PrintedText {
  readonly text: string;
  readonly source?: SourceText;
}

/** Every text that a document prints of what was written, in reading order. What stands twice (a headline in the
 * contents) comes once. */
export function printedTexts({
  masthead,
  instructions,
  editorsNote,
  sections,
  colophon,
}: Document): readonly PrintedText[] {
  const { imprint } = colophon;
  return [
    ...(masthead ? mastheadTexts(masthead) : []),
    ...instructionParagraphs(instructions).flatMap(runsOf),
    ...editorsNote.flatMap(runsOf),
    ...sections.flatMap(({ heading, parts }) => [
      ...(heading ? [heading] : []),
      ...parts.flatMap((part) =>
        part.kind === 'entry'
          ? [
              ...(part.annexLabel ? [part.annexLabel] : []),
              ...(part.subsection ? [part.subsection] : []),
              ...instructionParagraphs(part.instructions).flatMap(runsOf),
              ...titleParagraphs(part).flatMap(runsOf),
              ...part.blocks.flatMap(runGroupsOf).flat(),
              ...(part.attachmentNames ?? []).flatMap(runsOf),
              ...signatureRuns(part),
            ]
          : runsOf(part),
      ),
    ]),
    ...[...colophon.signOff, ...colophon.distribution, ...colophon.contact].flatMap(labelledTexts),
    ...(imprint ? [...(imprint.office ? [imprint.office] : []), plain(imprint.date)] : []),
  ];
}

function mastheadTexts(masthead: Masthead): readonly PrintedText[] {
  const { marks = [], retentionNotice = '', nameplate, issueNumber, issuingOffice, date } = masthead;
  return [
    ...marks,
    ...[retentionNotice, ...nameplate, issueNumber].map(plain),
    ...(masthead.signatories ?? []).flat(),
    ...[issuingOffice, date].map(plain),
  ];
}

function plain(text: string): PrintedText {
  return { text };
}

function labelledTexts({ label, text, source }: Labelled): readonly PrintedText[] {
  return [plain(label), source ? { text, source } : plain(text)];
}
