import type { Block, Document, Imprint, Masthead, Section } from '../../document/document.js';
import { draftMark, signatoryLabel } from '../../document/page-words.js';
import {
  captionsOf,
  instructionParagraphs,
  printedLine,
  signatureRuns,
  textOf,
  titleParagraphs,
} from '../../document/paragraph.js';
import { standIn } from '../../style/stand-in.js';
import { tableLines } from './table.js';

/** Characters that a line of text may not hold, and only a draft made in spite of errors still has: it is shown as on its pages. */
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029]/gu;

/** The issue as plain text in reading order, a line a paragraph, UTF-8 with a line end at the end; a draft says in its first line that it is one. */
export function emitText(document: Document, isDraft = false): string {
  const { masthead, instructions, contents, editorsNote, sections, colophon } = document;
  const lines = [
    ...(isDraft ? [draftMark, ''] : []),
    ...(masthead ? mastheadLines(masthead) : []),
    ...(instructions ? ['', ...instructionParagraphs(instructions).map(textOf)] : []),
    ...(contents ? ['', contents.title, ...contents.headlines] : []),
    ...(editorsNote.length > 0 ? ['', ...editorsNote.map(textOf)] : []),
    ...sections.flatMap((section) => ['', ...sectionLines(section)]),
    '',
    ...(colophon.signOff.length > 0 ? [colophon.signOff.map(printedLine).join('\u3000')] : []),
    ...colophon.distribution.map(printedLine),
    ...(colophon.printRun === undefined ? [] : [colophon.printRun]),
    ...(colophon.contact.length > 0 ? [colophon.contact.map(printedLine).join('\u3000')] : []),
    ...(colophon.imprint ? [imprintLine(colophon.imprint)] : []),
  ];
  return `${lines
    .map((line) => line.replace(unprintable, standIn))
    .join('\n')
    .replace(/^\n+/u, '')
    .trimEnd()}\n`;
}

function mastheadLines(masthead: Masthead): readonly string[] {
  const { marks = [], retentionNotice, nameplate, issuingOffice, date } = masthead;
  return [
    ...marks.map(({ text }) => text),
    ...(retentionNotice === undefined ? [] : [retentionNotice]),
    ...nameplate,
    ...numberLines(masthead),
    `${issuingOffice}\u3000${date}`,
  ];
}

/** The lines of issue number and 签发人 as they stand on the page: the number before the last of the names. */
function numberLines({ issueNumber, signatories = [] }: Masthead): readonly string[] {
  if (signatories.length === 0) return [issueNumber];
  return signatories.map((names, i) => {
    const line = names.map(({ text }) => text).join('\u3000');
    const labelled = i === 0 ? `${signatoryLabel}${line}` : line;
    return i === signatories.length - 1 ? `${issueNumber}\u3000${labelled}` : labelled;
  });
}

function imprintLine({ office, date }: Imprint): string {
  return office ? `${office.text}\u3000${date}` : date;
}

function sectionLines({ heading, parts }: Section): readonly string[] {
  return [
    ...(heading ? [heading.text] : []),
    ...parts.flatMap((part) => {
      if (part.kind === 'entry') {
        const above = [
          ...(part.annexLabel ? [part.annexLabel.text] : []),
          ...(part.subsection ? [part.subsection.text] : []),
          ...instructionParagraphs(part.instructions).map(textOf),
          ...titleParagraphs(part).map(textOf),
        ];
        return [
          ...above,
          ...part.blocks.flatMap(blockLines),
          ...(part.attachmentNames ?? []).map(textOf),
          ...signatureRuns(part).map(({ text }) => text),
        ];
      }
      return [textOf(part)];
    }),
  ];
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [textOf(block)];
    case 'table':
      return tableLines(block);
    case 'figure':
      return captionsOf(block).map(({ text }) => text);
  }
}
