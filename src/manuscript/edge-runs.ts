import { changedRun } from '../document/changed-run.js';
import type { ChangedStretch, Colophon, Labelled, Masthead, Run } from '../document/document.js';
import { signatoryLabel } from '../document/page-words.js';
import { printedLabel, printedLine } from '../document/paragraph.js';
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
    changes = {},
  } = masthead;
  const upper = nameplate.slice(0, -1);
  const names = signatories.map((line, i): readonly Run[] => [
    ...(i === 0 ? [{ role: 'issueNumber', text: signatoryLabel } as const] : []),
    ...line,
  ]);
  return [
    ...marks,
    ...plain('retentionNotice', retentionNotice, changes.retentionNotice),
    ...upper.flatMap((text) => plain('nameplateUpper', text)),
    ...plain('nameplate', nameplate.at(-1)),
    ...names.slice(0, -1).flat(),
    ...plain('issueNumber', issueNumber, changes.issueNumber),
    ...names.slice(-1).flat(),
    ...plain('issuingLine', issuingOffice, changes.issuingOffice),
    ...plain('issuingLine', date, changes.date),
  ];
}

/** 版记 in the DOCX's order of words. */
export function colophonRuns(colophon: Colophon): readonly Run[] {
  const { signOff, distribution, printRun, contact, imprint, changes = {} } = colophon;
  return [
    ...signOff.flatMap((item) => labelled('signOff', item)),
    ...distribution.flatMap((item) => labelled('distribution', item)),
    ...plain('distribution', printRun, changes.printRun),
    ...contact.flatMap((item) => labelled('contact', item)),
    ...(imprint?.office ? [imprint.office] : []),
    ...plain('imprint', imprint?.date, changes.date),
  ];
}

function labelled(role: TextRole, item: Labelled): readonly Run[] {
  const { label, text, source, changes } = item;
  if (changes) return [changedRun(role, printedLine(item), changes)];
  return [
    { role, text: printedLabel(label) },
    { role, text, ...(source ? { source } : {}) },
  ];
}

function plain(
  role: TextRole,
  text: string | undefined,
  changes?: readonly ChangedStretch[],
): readonly Run[] {
  return text === undefined ? [] : [changedRun(role, text, changes)];
}
