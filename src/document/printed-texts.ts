import type { SourceText } from '../source/text.js';
import type { Document, Labelled, Paragraph, Run } from './document.js';

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
  const { retentionNotice = '', nameplate, issueNumber, issuingOffice, date } = masthead;
  return [
    ...[retentionNotice, ...nameplate, issueNumber, issuingOffice, date].map(plain),
    ...editorsNote.flatMap(runsOf),
    ...sections.flatMap(({ heading, parts }) => [
      heading,
      ...parts.flatMap((part): readonly Run[] => [
        ...(part.subsection ? [part.subsection] : []),
        ...(part.kind === 'entry'
          ? [...(part.headline?.runs ?? []), ...part.paragraphs.flatMap(runsOf)]
          : part.briefs.flatMap(runsOf)),
      ]),
    ]),
    ...[...colophon.signOff, ...colophon.distribution, ...colophon.contact].flatMap(labelledTexts),
  ];
}

function plain(text: string): PrintedText {
  return { text };
}

function runsOf({ runs }: Pick<Paragraph, 'runs'>): readonly Run[] {
  return runs;
}

function labelledTexts({ label, text, source }: Labelled): readonly PrintedText[] {
  return [plain(label), source ? { text, source } : plain(text)];
}
