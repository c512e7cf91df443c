import type { SourceText } from '../source/text.js';
import type { Document, Labelled } from './document.js';
import { runGroupsOf, runsOf } from './paragraph.js';

/** A text that is printed; `source` says where it was written, where it was. */
export interface PrintedText {
  readonly text: string;
  readonly source?: SourceText;
}

/** Every text that a document prints of what was written, in reading order. What stands twice (a headline in the
 * contents) comes once. */
export function printedTexts({
  masthead,
  editorsNote,
  sections,
  colophon,
}: Document): readonly PrintedText[] {
  const { marks = [], retentionNotice = '', nameplate, issueNumber, issuingOffice, date } = masthead;
  const { imprint } = colophon;
  return [
    ...marks,
    ...[retentionNotice, ...nameplate, issueNumber].map(plain),
    ...(masthead.signatories ?? []).flat(),
    ...[issuingOffice, date].map(plain),
    ...editorsNote.flatMap(runsOf),
    ...sections.flatMap(({ heading, parts }) => [
      heading,
      ...parts.flatMap((part) =>
        part.kind === 'entry'
          ? [
              ...(part.subsection ? [part.subsection] : []),
              ...(part.headline?.runs ?? []),
              ...part.blocks.flatMap(runGroupsOf).flat(),
            ]
          : runsOf(part),
      ),
    ]),
    ...[...colophon.signOff, ...colophon.distribution, ...colophon.contact].flatMap(labelledTexts),
    ...(imprint ? [...(imprint.office ? [imprint.office] : []), plain(imprint.date)] : []),
  ];
}

function plain(text: string): PrintedText {
  return { text };
}

function labelledTexts({ label, text, source }: Labelled): readonly PrintedText[] {
  return [plain(label), source ? { text, source } : plain(text)];
}
