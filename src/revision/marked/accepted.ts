import type {
  Block,
  Briefs,
  ChangedStretch,
  Colophon,
  Document,
  Entry,
  Figure,
  Instruction,
  Labelled,
  Masthead,
  Paragraph,
  Run,
  Section,
  Table,
} from '../../document/document.js';
import { printedLabel } from '../../document/paragraph.js';

/** A marked document with all its changes accepted: what was taken away is gone, and nothing says any more what was added. */
export function accepted(document: Document): Document {
  const { masthead, instructions, contents, editorsNote, sections, colophon, ...rest } = document;
  const left = sections.map(acceptedSection).filter(({ heading, parts }) => heading || parts.length > 0);
  const headlines = left.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'entry' && part.title !== '' ? [part.title] : [])),
  );
  const told = (instructions ?? []).map(acceptedInstruction).filter(isTold);
  return {
    ...rest,
    ...(masthead ? { masthead: acceptedMasthead(masthead) } : {}),
    ...(told.length > 0 ? { instructions: told } : {}),
    ...(contents && headlines.length > 0 ? { contents: { ...contents, headlines } } : {}),
    editorsNote: acceptedParagraphs(editorsNote),
    sections: left,
    colophon: acceptedColophon(colophon),
  };
}

function acceptedSection(section: Section): Section {
  const { heading: marked, ...rest } = section;
  const heading = marked && acceptedRun(marked);
  const parts = section.parts.flatMap((part): readonly (Entry | Briefs)[] => {
    if (part.kind === 'briefs') return acceptedBriefs(part);
    return part.change?.kind === 'deleted' ? [] : [acceptedEntry(part)];
  });
  return { ...rest, ...(heading ? { heading } : {}), parts };
}

function acceptedBriefs(marked: Briefs): readonly Briefs[] {
  const { subsection, ...rest } = marked;
  const name = subsection && acceptedRun(subsection);
  const briefs = marked.briefs
    .map((brief) => ({ ...brief, runs: acceptedRuns(brief.runs) }))
    .filter(({ runs }) => runs.length > 0);
  return briefs.length === 0 ? [] : [{ ...rest, ...(name ? { subsection: name } : {}), briefs }];
}

function acceptedEntry(marked: Entry): Entry {
  const {
    change: _,
    subsection,
    headline,
    subtitle,
    authors,
    instructions,
    attachmentNames,
    ...rest
  } = marked;
  const title = headline && acceptedParagraph(headline);
  const below = {
    subtitle: subtitle && acceptedParagraph(subtitle),
    authors: authors && acceptedParagraph(authors),
  };
  const name = subsection && acceptedRun(subsection);
  const told = (instructions ?? []).map(acceptedInstruction).filter(isTold);
  const names = attachmentNames && acceptedParagraphs(attachmentNames);
  const blocks = rest.blocks.flatMap(acceptedBlock);
  const [opening] = blocks;
  const runIn =
    opening?.kind === 'paragraph' && opening.runs[0]?.role === 'headline' ? opening.runs[0].text : undefined;
  return {
    ...rest,
    title: title ? textOf(title.runs) : (runIn ?? rest.title),
    ...(name ? { subsection: name } : {}),
    ...(title ? { headline: title } : {}),
    ...(below.subtitle ? { subtitle: below.subtitle } : {}),
    ...(below.authors ? { authors: below.authors } : {}),
    ...(told.length > 0 ? { instructions: told } : {}),
    ...(names && names.length > 0 ? { attachmentNames: names } : {}),
    blocks,
    ...(rest.signature
      ? {
          signature: {
            contributors: acceptedRuns(rest.signature.contributors),
            date: acceptedRun(rest.signature.date) ?? { ...rest.signature.date, text: '' },
          },
        }
      : {}),
  };
}

function acceptedInstruction({ paragraphs, signature }: Instruction): Instruction {
  return {
    paragraphs: acceptedParagraphs(paragraphs),
    signature: acceptedParagraph(signature) ?? { ...signature, runs: [] },
  };
}

function isTold({ paragraphs, signature }: Instruction): boolean {
  return paragraphs.length > 0 || signature.runs.length > 0;
}

function acceptedBlock(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'paragraph': {
      const paragraph = acceptedParagraph(block);
      return paragraph ? [paragraph] : [];
    }
    case 'table':
      return acceptedTable(block);
    case 'figure':
      return block.change?.kind === 'deleted' ? [] : [acceptedFigure(block)];
  }
}

function acceptedTable(marked: Table): readonly Table[] {
  const { rowChanges, caption: title, rows, ...rest } = marked;
  const caption = title && acceptedRun(title);
  const isGone = (row: number): boolean => rowChanges?.get(row)?.kind === 'deleted';
  const kept = rows.flatMap((cells, row) =>
    isGone(row)
      ? []
      : [
          cells.map((cell) => {
            const below = rows.slice(row + 1, row + cell.rowSpan).filter((_, i) => isGone(row + 1 + i));
            return { ...cell, rowSpan: cell.rowSpan - below.length, runs: acceptedRuns(cell.runs) };
          }),
        ],
  );
  const headRows = rows.slice(0, rest.headRows).filter((_, row) => !isGone(row)).length;
  return kept.length === 0 ? [] : [{ ...rest, ...(caption ? { caption } : {}), headRows, rows: kept }];
}

function acceptedFigure({ change: _, caption: title, ...rest }: Figure): Figure {
  const caption = title && acceptedRun(title);
  const pictures = rest.pictures.map(({ caption: own, ...picture }) => {
    const words = own && acceptedRun(own);
    return { ...picture, ...(words ? { caption: words } : {}) };
  });
  return { ...rest, pictures, ...(caption ? { caption } : {}) };
}

function acceptedParagraphs(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.flatMap((each) => acceptedParagraph(each) ?? []);
}

/** Undefined if nothing is left of it. */
function acceptedParagraph({ change, ...rest }: Paragraph): Paragraph | undefined {
  const runs = acceptedRuns(rest.runs);
  return change?.kind === 'deleted' || (rest.runs.length > 0 && runs.length === 0)
    ? undefined
    : { ...rest, runs };
}

function acceptedRuns(runs: readonly Run[]): readonly Run[] {
  return runs.flatMap((each) => acceptedRun(each) ?? []);
}

function acceptedRun({ change, changes = [], ...run }: Run): Run | undefined {
  if (change?.kind === 'deleted') return undefined;
  const text = acceptedText(run.text, changes);
  if (text === '') return undefined;
  if (text === run.text) return run;
  const { source: _, ...rest } = run;
  return { ...rest, text };
}

function acceptedText(text: string, changes: readonly ChangedStretch[]): string {
  let left = '';
  let from = 0;
  for (const { start, end, change } of changes) {
    left += text.slice(from, change.kind === 'deleted' ? start : end);
    from = end;
  }
  return left + text.slice(from);
}

function acceptedMasthead({ changes = {}, marks, signatories, ...rest }: Masthead): Masthead {
  const own = marks && acceptedRuns(marks);
  const lines = signatories?.map(acceptedRuns).filter((line) => line.length > 0);
  const notice = rest.retentionNotice;
  return {
    ...rest,
    ...(own && own.length > 0 ? { marks: own } : {}),
    ...(lines && lines.length > 0 ? { signatories: lines } : {}),
    ...(notice === undefined ? {} : { retentionNotice: acceptedText(notice, changes.retentionNotice ?? []) }),
    issueNumber: acceptedText(rest.issueNumber, changes.issueNumber ?? []),
    issuingOffice: acceptedText(rest.issuingOffice, changes.issuingOffice ?? []),
    date: acceptedText(rest.date, changes.date ?? []),
  };
}

function acceptedColophon({ changes = {}, ...rest }: Colophon): Colophon {
  const { printRun, imprint } = rest;
  const office = imprint?.office && acceptedRun(imprint.office);
  return {
    ...rest,
    signOff: rest.signOff.flatMap(acceptedLabelled),
    distribution: rest.distribution.flatMap(acceptedLabelled),
    contact: rest.contact.flatMap(acceptedLabelled),
    ...(printRun === undefined ? {} : { printRun: acceptedText(printRun, changes.printRun ?? []) }),
    ...(imprint
      ? { imprint: { ...(office ? { office } : {}), date: acceptedText(imprint.date, changes.date ?? []) } }
      : {}),
  };
}

function acceptedLabelled({ changes, ...labelled }: Labelled): readonly Labelled[] {
  if (!changes) return [labelled];
  const line = acceptedText(`${printedLabel(labelled.label)}${labelled.text}`, changes);
  if (line === '') return [];
  const [label = '', ...rest] = line.split('：');
  return [{ label, text: rest.join('：') }];
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
