import type { Bulletin } from '../bulletin/bulletin.js';
import { particularTexts } from '../bulletin/particulars.js';
import type { IssueSheet } from '../issue/sheet.js';
import { type Span, spanOf } from '../source/file.js';
import { type SourceText, spanWithin } from '../source/text.js';

/** Where a character stands that is printed from the configuration or from an issue's sheet: in the first name, label or
 * pattern that holds it, else the whole configuration. */
export function whereWritten(char: string, bulletin: Bulletin, sheet?: IssueSheet): Span {
  for (const value of printedValues(bulletin, sheet)) {
    const at = value.text.indexOf(char);
    if (at >= 0) return spanWithin(value, at, at + char.length);
  }
  const { sections = bulletin.span } = bulletin.place.keys;
  const registers = [...bulletin.units, ...bulletin.sections].map(({ span }) => span);
  for (const { file, start, end } of [...registers, { ...sections, end: bulletin.span.end }]) {
    const at = file.text.slice(start, end).indexOf(char);
    if (at >= 0) return spanOf(file, start + at, start + at + char.length);
  }
  return bulletin.span;
}

/** The texts printed of the configuration and the sheet, without names of sections and units. */
export function printedValues(bulletin: Bulletin, sheet?: IssueSheet): readonly SourceText[] {
  const { nameplate, issuingOffice, retentionNotice, patterns, signOff, contact, distribution } = bulletin;
  const labelled = [...(sheet?.signOff ?? []), ...signOff, ...contact];
  const sent = [...(sheet?.distribution ?? []), ...distribution];
  return [
    ...nameplate,
    issuingOffice,
    retentionNotice,
    patterns.issueNumber,
    patterns.supplement,
    ...labelled.flatMap(({ label, text }) => [label, text]),
    ...sent.flatMap(({ label, text }) => [label, text]),
    sheet?.extraDistribution,
    ...particularTexts(sheet?.particulars ?? {}),
    ...particularTexts(bulletin.particulars),
  ].filter((value) => value !== undefined);
}
