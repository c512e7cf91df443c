import type { Colophon, Labelled, Masthead, Run } from '../document/document.js';
import { signatoryLabel } from '../document/page-words.js';
import { printedLabel } from '../document/paragraph.js';
import type { TextRole } from '../style/role.js';

/** 报头 in the DOCX's order of words: the issue number stands before the last line of those who sign. */
export function mastheadRuns(masthead: Masthead): readonly Run[] {
  const {
    marks = [],
    retentionNotice,
    nameplate,
    issueNumber,
    signatories = [],
    issuingOffice,
    date,
  } = masthead;
  const upper = nameplate.slice(0, -1);
  const names = signatories.map((line, i): readonly Run[] => [
    ...(i === 0 ? [{ role: 'issueNumber', text: signatoryLabel } as const] : []),
    ...line,
  ]);
  return [
    ...marks,
    ...plain('retentionNotice', retentionNotice),
    ...upper.flatMap((text) => plain('nameplateUpper', text)),
    ...plain('nameplate', nameplate.at(-1)),
    ...names.slice(0, -1).flat(),
    ...plain('issueNumber', issueNumber),
    ...names.slice(-1).flat(),
    ...plain('issuingLine', issuingOffice),
    ...plain('issuingLine', date),
  ];
}

/** 版记 in the DOCX's order of words. */
export function colophonRuns(colophon: Colophon): readonly Run[] {
  const { signOff, distribution, printRun, contact, imprint } = colophon;
  return [
    ...signOff.flatMap((item) => labelled('signOff', item)),
    ...distribution.flatMap((item) => labelled('distribution', item)),
    ...plain('distribution', printRun),
    ...contact.flatMap((item) => labelled('contact', item)),
    ...(imprint?.office ? [imprint.office] : []),
    ...plain('imprint', imprint?.date),
  ];
}

function labelled(role: TextRole, { label, text, source }: Labelled): readonly Run[] {
  return [
    { role, text: printedLabel(label) },
    { role, text, ...(source ? { source } : {}) },
  ];
}

function plain(role: TextRole, text: string | undefined): readonly Run[] {
  return text === undefined ? [] : [{ role, text }];
}
